// SPDX-License-Identifier: Apache-2.0

/// One bar for the whole: shorts to the left of a zero line, longs to the right, on one scale.
///
/// Places across are per cent of the plot, 0 to 100, rounded by whoever writes them.
package struct HeroBar: Hashable, Sendable {
  /// Where zero stands: the share of the short side in per cent.
  package let zero: Double
  /// Cuts in the larger bar, each as far from the last as the smaller side is long; empty unless
  /// the larger side is 2 to 20 times the smaller.
  package let cuts: [Double]
  /// Labels under the larger bar, ascending across.
  package let ticks: [Tick]

  /// The bar of two sides, or `nil` where there is nothing to draw: a side negative or not finite,
  /// or both empty.
  ///
  /// - Parameters:
  ///   - short: The short side, in the unit of the long one.
  ///   - long: The long side.
  ///   - label: What a tick at a value says; `nil` for no ticks.
  package init?(short: Double, long: Double, label: ((Double) -> String)?) {
    let gross = short + long
    guard short >= 0, long >= 0, gross > 0, gross.isFinite else { return nil }
    let zero = short / gross * 100
    self.zero = zero
    cuts = Self.cuts(short: short, long: long).map { zero + $0 / gross * 100 }
    let values = label == nil ? [] : Charts.ticks(upTo: max(short, long), count: 6)
    let places = values.map { value in
      let across = value / gross * 100
      return (x: short > long ? zero - across : zero + across, text: label?(value) ?? "")
    }
    let ascending = short > long ? places.reversed() : places
    let kept = short > long ? max(0, places.count - 1) : 0
    ticks = thinned(ascending, keeping: kept, in: PlotWidths(gutters: 0))
  }

  /// Signed distances from zero, in the unit of the sides.
  private static func cuts(short: Double, long: Double) -> [Double] {
    let (smaller, larger) = (min(short, long), max(short, long))
    guard smaller > 0, larger >= 2 * smaller, larger <= 20 * smaller else { return [] }
    let direction = short > long ? -1.0 : 1
    // A cut at the very end of the bar would only shorten it.
    return stride(from: 1, to: larger / smaller - 1e-9, by: 1).map { direction * $0 * smaller }
  }
}
