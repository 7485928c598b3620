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
    case headline, standfirst, positions, holders, history, risk, after
  }

  /// The part of the note that the sentence belongs to.
  package var topic: Topic {
    switch self {
    case .headlineSides, .headlineOvertake, .headlineLevel, .headlineOneSided, .headlineEmpty:
      .headline
    case .standfirstSizes, .standfirstRatio, .standfirstPlain: .standfirst
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

  /// The figures without which the sentence is not made; phrases may use these untested.
  package var needs: [FigureName] {
    switch self {
    case .headlineSides, .headlineOvertake: [.ratioWords]
    case .standfirstSizes: [.shortSide, .longSide]
    case .standfirstRatio: [.ratioFigure, .largerShare]
    case .sides: [.shortSide, .longSide, .ratioFigure, .largerShare, .skew]
    case .ratioOnly: [.ratioFigure, .largerShare, .skew]
    case .rounding: [.rangeLow, .rangeHigh]
    case .stated: [.statedRatio, .ratioWords]
    case .leaders: [.firstRatio, .secondRatio, .topTwoShare]
    case .breadth: [.marketCount, .extremeShort, .crowdedShort, .extremeLong, .crowdedLong]
    case .record: [.readings, .previousExtreme, .previousDay]
    case .rare, .rank: [.rank, .readings]
    case .noHistory: [.readings, .readingsNeeded]
    case .zScore: [.z, .effectiveReadings]
    case .pace: [.middleAgo, .farAgo]
    case .yesterday: [.nearAgo]
    case .price: [.close, .closeNearChange]
    case .priceAlone: [.close]
    case .net: [.netSize]
    case .cotIndex: [.cotIndex, .netWindow, .netReadings]
    case .netExtreme: [.netYear]
    case .netChange: [.longMoveSize, .shortMoveSize, .netMove]
    case .otherSide: [.otherNetSize]
    case .traders: [.longTraders, .shortTraders]
    case .funding: [.funding]
    case .without: [.withoutRatio]
    case .volatility: [.volatility, .volatilitySpan]
    case .crowding: [.crowding, .crowdingParts]
    case .quadrant: [.interestMove]
    case .squeeze: [.shock, .squeezeRise, .squeezeFall, .cascadeRise, .cascadeFall]
    case .squeezeDirect: [.shock, .squeezeRise, .squeezeFall]
    case .studyHolds:
      [
        .studyEvents, .studyHorizon, .studyMean, .studyBaseline, .studyLow, .studyHigh,
        .studyTested, .studyDate,
      ]
    case .studyUnclear:
      [.studyEvents, .studyHorizon, .studyEffect, .studyLow, .studyHigh, .studyDate]
    case .studyFew: [.studyEvents, .studyDate]
    case .forecast: [.forecastHolds, .forecastBase, .forecastOutcomes]
    case .headlineLevel, .headlineOneSided, .headlineEmpty, .standfirstPlain, .oneSided, .level,
      .uncounted, .withoutVerdict, .riskShort, .riskLong, .riskBalanced, .riskAccounts:
      []
    }
  }
}
