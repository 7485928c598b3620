// SPDX-License-Identifier: Apache-2.0

/// One kind of thing that a note may say; each has a phrase of its own in `commentary/LANG/phrases`.
package enum Rule: String, Hashable, Sendable, CaseIterable {
  case headlineSides = "headline-sides"
  case headlineOvertake = "headline-overtake"
  case headlineLevel = "headline-level"
  case headlineOneSided = "headline-one-sided"
  case headlineEmpty = "headline-empty"
  case standfirstSizes = "standfirst-sizes"
  case standfirstRatio = "standfirst-ratio"
  case standfirstPlain = "standfirst-plain"
  case changedLead = "changed-lead"
  case changedSide = "changed-side"
  case changedRegime = "changed-regime"
  case changedRatio = "changed-ratio"
  case recordSet = "record-set"
  case recordEnded = "record-ended"
  case changedBreadth = "changed-breadth"
  case sides
  case ratioOnly = "ratio-only"
  case oneSided = "one-sided"
  case level
  case rounding
  case stated
  case uncounted
  case net
  case cotIndex = "cot-index"
  case netExtreme = "net-extreme"
  case netChange = "net-change"
  case otherSide = "other-side"
  case traders
  case leaders
  case breadth
  case withoutVerdict = "without-verdict"
  case record
  case rare
  case rank
  case noHistory = "no-history"
  case zScore = "z-score"
  case pace
  case yesterday
  case price
  case priceAlone = "price-alone"
  case funding
  case riskShort = "risk-short"
  case riskLong = "risk-long"
  case riskBalanced = "risk-balanced"
  case riskAccounts = "risk-accounts"
  case without
  case volatility
  case crowding
  case quadrant
  case squeeze
  case squeezeDirect = "squeeze-direct"
  case studyHolds = "study-holds"
  case studyUnclear = "study-unclear"
  case studyFew = "study-few"
  case forecast

  /// Where in the note a sentence stands.
  package enum Topic: String, Hashable, Sendable, CaseIterable {
    case headline, standfirst, changes, positions, holders, history, risk, after

    /// Whether its sentences make a paragraph.
    package var isBody: Bool { self != .headline && self != .standfirst }
  }

  /// The part of the note that the sentence belongs to.
  package var topic: Topic {
    switch self {
    case .headlineSides, .headlineOvertake, .headlineLevel, .headlineOneSided, .headlineEmpty:
      .headline
    case .standfirstSizes, .standfirstRatio, .standfirstPlain: .standfirst
    case .changedLead, .changedSide, .changedRegime, .changedRatio, .recordSet, .recordEnded,
      .changedBreadth:
      .changes
    case .sides, .ratioOnly, .oneSided, .level, .rounding, .stated, .uncounted, .net,
      .cotIndex, .netExtreme, .netChange:
      .positions
    case .otherSide, .traders, .leaders, .without, .breadth, .withoutVerdict: .holders
    case .record, .rare, .rank, .noHistory, .zScore, .pace, .yesterday: .history
    case .price, .priceAlone, .funding, .riskShort, .riskLong, .riskBalanced, .riskAccounts,
      .volatility, .crowding, .quadrant, .squeeze, .squeezeDirect:
      .risk
    case .studyHolds, .studyUnclear, .studyFew, .forecast: .after
    }
  }
}
