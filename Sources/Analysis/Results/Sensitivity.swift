// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// How a total would look without one of its venues, or one of its assets.
package struct Sensitivity: Hashable, Sendable {
  /// What is left out.
  package enum LeftOut: Hashable, Sendable {
    case venue(Venue)
    case asset(Asset)
  }

  /// The total without one of them.
  package struct Outcome: Hashable, Sendable {
    /// What is left out.
    package let leftOut: LeftOut
    /// The sum of all others: ratio, dominance and side.
    package let imbalance: Imbalance
    /// By bands; `nil` where the measure has another rule, or if nothing is left.
    package let regime: Regime?

    /// The total without `leftOut`.
    package init(leftOut: LeftOut, imbalance: Imbalance, regime: Regime?) {
      (self.leftOut, self.imbalance, self.regime) = (leftOut, imbalance, regime)
    }
  }

  /// The total with all its parts.
  package let whole: Imbalance
  /// Without each venue, by name, then without each asset, by symbol; of a single venue, or a
  /// single asset, nothing would be left.
  package let outcomes: [Outcome]
  /// Between which values long ÷ short lies without one of them; `nil` if no outcome has a ratio.
  package let ratios: ClosedRange<Double>?
  /// What matters most: the outcome whose ln(long ÷ short) lies furthest from the whole's, one
  /// without a ratio before all others.
  package let most: Outcome

  /// A sensitivity with all it knows; made by ``sensitivity(of:by:)``.
  package init(
    whole: Imbalance,
    outcomes: [Outcome],
    ratios: ClosedRange<Double>?,
    most: Outcome
  ) {
    (self.whole, self.outcomes, self.ratios, self.most) = (whole, outcomes, ratios, most)
  }
}
