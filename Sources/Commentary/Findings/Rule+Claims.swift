// SPDX-License-Identifier: Apache-2.0

extension Rule {
  /// Whether a study stands behind the sentence, so that it may speak of what goes with what.
  package var hasStudy: Bool { self == .studyHolds }

  /// Whether the sentence orders several things or readings, so that a superlative is true of it.
  ///
  /// A headline does so only on a day that is the most lopsided of its window.
  package var ranks: Bool {
    switch self {
    case .changedLead, .recordSet, .recordEnded, .netExtreme, .otherSide, .leaders, .breadth,
      .withoutVerdict, .record, .rare, .rank:
      true
    default: false
    }
  }

  /// Whether it tells a price, which of a total is that of its largest market.
  var tellsPrice: Bool { self == .price || self == .priceAlone }

  /// Whether the sentence goes first where there are too many; the others always stand.
  var isOptional: Bool {
    switch self {
    case .zScore, .pace, .yesterday, .price, .priceAlone, .funding, .rank, .rounding, .netChange,
      .cotIndex, .netExtreme, .traders, .volatility, .forecast, .without, .crowding, .quadrant,
      .changedRatio, .changedBreadth, .recordEnded:
      true
    default: false
    }
  }
}
