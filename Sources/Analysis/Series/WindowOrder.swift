// SPDX-License-Identifier: Apache-2.0

/// What only the sorted values of a window tell.
struct WindowOrder: Hashable, Sendable {
  /// Median of the logarithms, and the median of their distances from it.
  let median: Double, deviation: Double
  /// The middle 80% of the ratios.
  let middle: ClosedRange<Double>

  /// The order of ascending values; `nil` if there are none.
  init?(ratios: [Double], logarithms: [Double]) {
    guard
      let median = Analysis.median(ofSorted: logarithms),
      let low = quantile(HistoryPoint.middleQuantiles.low, ofSorted: ratios),
      let high = quantile(HistoryPoint.middleQuantiles.high, ofSorted: ratios)
    else { return nil }
    self.median = median
    deviation = RobustScore.deviation(ofSorted: logarithms, from: median)
    middle = min(low, high)...max(low, high)
  }
}
