// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// Where today's ratio stands in the market's own past.
///
/// Rank on the ratio itself (mid-rank), z and robust z on its logarithm, over the slots before
/// today; `nil` figures say "not enough history" when ``readings`` is below ``minimum``.
package struct Standing: Hashable, Sendable {
  /// How many slots the window spans, such as 365 of days or 156 of weeks.
  package let window: Int
  /// How many values the window needs.
  package let minimum: Int
  /// How many values it has, today excluded.
  package let readings: Int
  /// Mid-rank of today's ratio (long ÷ short), 0 most short to 1 most long.
  package let rank: Double?
  /// How many values of the window lie strictly below today's ratio, and how many equal it.
  package let below: Int, equal: Int
  /// (ln R − mean) ÷ standard deviation (n − 1); `nil` without spread.
  package let z: Double?
  /// 0.6745 (ln R − median) ÷ MAD; `nil` without spread.
  package let robustZ: Double?
  /// How many independent readings the window is worth: n(1−ρ)/(1+ρ).
  package let effectiveReadings: Double?
  /// The window's lowest ratio (most short) and the slot of it.
  package let lowest: (slot: Day, ratio: Double)?
  /// The window's highest ratio (most long) and the slot of it.
  package let highest: (slot: Day, ratio: Double)?

  /// A standing; made by ``standing(of:in:)``.
  package init(
    window: Int,
    minimum: Int,
    readings: Int,
    rank: Double? = nil,
    below: Int = 0,
    equal: Int = 0,
    z: Double? = nil,
    robustZ: Double? = nil,
    effectiveReadings: Double? = nil,
    lowest: (slot: Day, ratio: Double)? = nil,
    highest: (slot: Day, ratio: Double)? = nil
  ) {
    self.window = window
    self.minimum = minimum
    self.readings = readings
    self.rank = rank
    self.below = below
    self.equal = equal
    self.z = z
    self.robustZ = robustZ
    self.effectiveReadings = effectiveReadings
    self.lowest = lowest
    self.highest = highest
  }

  /// Whether the window holds enough values for a rank.
  package var hasEnough: Bool { readings >= minimum }

  /// Equal figures.
  package static func == (a: Standing, b: Standing) -> Bool {
    a.window == b.window && a.readings == b.readings && a.rank == b.rank && a.below == b.below
      && a.equal == b.equal && a.z == b.z && a.robustZ == b.robustZ
      && a.effectiveReadings == b.effectiveReadings
      && a.lowest?.slot == b.lowest?.slot && a.lowest?.ratio == b.lowest?.ratio
      && a.highest?.slot == b.highest?.slot && a.highest?.ratio == b.highest?.ratio
  }

  /// Feeds the main figures to `hasher`.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(readings)
    hasher.combine(rank)
    hasher.combine(z)
  }
}
