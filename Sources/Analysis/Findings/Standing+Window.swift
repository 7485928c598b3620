// SPDX-License-Identifier: Apache-2.0
internal import Glibc
internal import Positioning

extension Standing {
  /// A standing without enough history: only how many readings there are.
  init(readings: Int, of window: Int) {
    self.init(window: window, minimum: Window.minimum, readings: readings)
  }
}

/// Where `ratio` stands in `window`, which does not contain it.
///
/// The rank is taken on the ratio itself, z and robust z on its logarithm. Without a ratio (an empty
/// side) only the window is described; with fewer than ``Window/minimum`` values nothing is but
/// their number. Where the lowest or highest ratio stands in several slots, the first is named.
package func standing(of ratio: Double?, in window: Window) -> Standing {
  standing(of: ratio, in: window, order: window.order)
}

/// The standing by an order already known.
func standing(of ratio: Double?, in window: Window, order: WindowOrder?) -> Standing {
  guard window.hasEnough, let order else {
    return Standing(readings: window.count, of: window.length)
  }
  let rank = ratio.map { MidRank(of: $0, among: window.ratios) }
  let logarithm = ratio.map { log($0) }
  return Standing(
    window: window.length,
    minimum: Window.minimum,
    readings: window.count,
    rank: rank?.rank,
    below: rank?.below ?? 0,
    equal: rank?.equal ?? 0,
    z: logarithm.flatMap { standardScore(of: $0, among: window.logarithms) },
    robustZ: logarithm.flatMap {
      RobustScore.score(of: $0, median: order.median, deviation: order.deviation)
    },
    effectiveReadings: effectiveReadings(of: window.logarithms),
    lowest: window.extreme(by: <),
    highest: window.extreme(by: >)
  )
}

extension Window {
  /// The first value that no other precedes.
  fileprivate func extreme(
    by precedes: (Double, Double) -> Bool
  ) -> (slot: Day, ratio: Double)? {
    guard var best = ratios.indices.first else { return nil }
    for index in ratios.indices where precedes(ratios[index], ratios[best]) { best = index }
    return (slots[best], ratios[best])
  }
}
