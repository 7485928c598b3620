// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// How two sides compare, with everything that follows from them alone.
///
/// Ratio, share and skew as in the positioning literature: R = long ÷ short, share = R/(1+R),
/// skew = (R−1)/(R+1) = (long − short) ÷ (long + short).
package struct Imbalance: Hashable, Sendable {
  /// The sides, or their bare ratio.
  package let value: PositionValue
  /// Long ÷ short; `nil` where a side is empty.
  package let ratio: Double?
  /// The larger side; `nil` where both are equal or empty.
  package let lean: Side?
  /// Larger ÷ smaller side, 1 or more; `nil` where a side is empty.
  package let dominance: Double?
  /// Long ÷ (long + short), 0 to 1; `nil` only if both sides are empty.
  package let longShare: Double?
  /// Long share − short share, −1 to 1; `nil` only if both sides are empty.
  package let skew: Double?
  /// Long − short in the figure's unit; `nil` for a bare ratio.
  package let net: Double?
  /// Where the derived figures may lie, if the inputs are rounded.
  package let range: RoundingRange?

  /// The derived figures; made by ``imbalance(of:rounding:)``.
  package init(
    value: PositionValue,
    ratio: Double?,
    lean: Side?,
    dominance: Double?,
    longShare: Double?,
    skew: Double?,
    net: Double?,
    range: RoundingRange?
  ) {
    self.value = value
    self.ratio = ratio
    self.lean = lean
    self.dominance = dominance
    self.longShare = longShare
    self.skew = skew
    self.net = net
    self.range = range
  }

  /// The share of the larger side, 0.5 to 1; `nil` if both sides are empty.
  package var leanShare: Double? { longShare.map { max($0, 1 - $0) } }
}

/// Where derived figures may lie when each side is only known to half a printed step.
package struct RoundingRange: Hashable, Sendable {
  /// Larger ÷ smaller, with the lean of the printed figures; the upper end is `nil` where the
  /// smaller side may be nothing.
  package let dominance: (low: Double, high: Double?)
  /// Long share.
  package let longShare: ClosedRange<Double>

  /// A range of derived figures.
  package init(dominance: (low: Double, high: Double?), longShare: ClosedRange<Double>) {
    self.dominance = dominance
    self.longShare = longShare
  }

  /// Equal ends.
  package static func == (a: RoundingRange, b: RoundingRange) -> Bool {
    a.dominance.low == b.dominance.low && a.dominance.high == b.dominance.high
      && a.longShare == b.longShare
  }

  /// Feeds the ends to `hasher`.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(dominance.low)
    hasher.combine(dominance.high)
    hasher.combine(longShare)
  }
}
