// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// The ratios of a market in the window before its newest reading, which is not among them.
package struct RatioRange: Hashable, Sendable {
  /// The most short, the middle and the most long ratio of long to short.
  package let lowest: Double, median: Double, highest: Double
  /// How many readings with a ratio there are.
  package let readings: Int

  /// A range of so many readings.
  package init(lowest: Double, median: Double, highest: Double, readings: Int) {
    (self.lowest, self.median, self.highest) = (lowest, median, highest)
    self.readings = readings
  }

  /// Whether `ratio` lies below all readings (−1), above all (1), or among them (0).
  package func side(of ratio: Double) -> Int { ratio < lowest ? -1 : ratio > highest ? 1 : 0 }
}

extension MarketHistory {
  /// The range of the 365 days or 156 weeks before the newest reading; `nil` with fewer than two
  /// readings that have a ratio.
  package func ratioRange(_ cadence: Cadence) -> RatioRange? {
    let first = cadence.slot(cadence.window, before: newest.slot)
    let ratios = readings.dropLast().filter { $0.slot >= first }
      .compactMap(\.imbalance.ratio).sorted()
    guard ratios.count > 1, let median = median(of: ratios) else { return nil }
    return RatioRange(
      lowest: ratios[0],
      median: median,
      highest: ratios[ratios.count - 1],
      readings: ratios.count
    )
  }
}
