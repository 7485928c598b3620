// SPDX-License-Identifier: Apache-2.0

/// What may be wrong with a figure although it could be read.
///
/// Each holds a figure against what was public at the note's cut-off and nothing else. What is found
/// is told and never mended: no figure is changed, scaled or dropped for it.
package enum DataCheck: String, Hashable, Sendable, CaseIterable {
  /// Positions about 100 or 1,000 times over or under their usual size, both sides alike.
  case unitSlip = "unit-slip"
  /// The same positions to the last digit for several slots.
  case frozen
  /// A ratio far outside all that its market ever showed.
  case beyondPast = "beyond-past"
  /// A daily figure stamped whole hours off its usual time of day.
  case timeSlip = "time-slip"
  /// A close about 100 or 1,000 times over or under the usual.
  case priceSlip = "price-slip"
  /// A close far outside the moves of the days before.
  case priceJump = "price-jump"
  /// Open interest about 100 or 1,000 times over or under the usual.
  case interestSlip = "interest-slip"
  /// Funding that no market is known to have paid for long.
  case fundingBeyond = "funding-beyond"

  /// How much it weighs.
  package enum Severity: String, Hashable, Sendable {
    /// The figure may be true: it is used, and the note says what is unusual about it.
    case caution
    /// The figure can hardly be true: nothing is concluded from it.
    case doubt
  }

  /// Its stable name in messages and on the methodology page: `quality.unit-slip`.
  package var id: String { "quality." + rawValue }

  /// How much it weighs.
  package var severity: Severity {
    switch self {
    case .unitSlip, .frozen, .priceSlip, .interestSlip: .doubt
    case .beyondPast, .timeSlip, .priceJump, .fundingBeyond: .caution
    }
  }

  /// Whether it looks at positions; else at what stands beside them.
  package var isOfPositions: Bool {
    switch self {
    case .unitSlip, .frozen, .beyondPast, .timeSlip: true
    case .priceSlip, .priceJump, .interestSlip, .fundingBeyond: false
    }
  }
}
