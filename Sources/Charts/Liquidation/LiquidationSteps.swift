// SPDX-License-Identifier: Apache-2.0
package import Analysis

/// A liquidation map in steps of 1% of the spot out to 15%: shorts upwards, longs downwards.
///
/// A step holds what lies beyond its near end and up to its far end, which belongs to it.
package struct LiquidationSteps: Hashable, Sendable {
  /// One side, counted away from the spot.
  package struct SideSteps: Hashable, Sendable {
    /// US dollars in each step, ``LiquidationSteps/count`` of them.
    package let steps: [Double]
    /// US dollars from the spot to the end of each step.
    package let running: [Double]
    /// US dollars beyond the last step.
    package let beyond: Double

    /// US dollars within all steps.
    package var total: Double { running.last ?? 0 }
    /// The step that holds most, the nearest to the spot of equals; `nil` where none holds any.
    package var largest: Int? {
      let most = steps.max() ?? 0
      return most > 0 ? steps.firstIndex(of: most) : nil
    }
  }

  /// Shorts above the spot, longs below it.
  package let short: SideSteps, long: SideSteps
  /// How many steps a side has.
  package static let count = 15

  /// The steps of `map`.
  package init(_ map: LiquidationMap) {
    short = Self.steps(of: map.levels.map { ($0.price / map.spot - 1, $0.short) })
    long = Self.steps(of: map.levels.map { (1 - $0.price / map.spot, $0.long) })
  }

  /// What lies within `band` of the spot of `map`, a fraction: shorts above, longs below.
  package static func within(_ band: Double, of map: LiquidationMap) -> (
    short: Double, long: Double
  ) {
    let near = map.levels.filter { abs($0.price / map.spot - 1) <= band + tolerance }
    return (
      near.filter { $0.price > map.spot }.reduce(0) { $0 + $1.short },
      near.filter { $0.price < map.spot }.reduce(0) { $0 + $1.long }
    )
  }

  /// How far beyond the end of a step a level still belongs to it.
  private static let tolerance = 1e-12
}

extension LiquidationSteps {
  private static func steps(of levels: [(distance: Double, size: Double)]) -> SideSteps {
    var steps = [Double](repeating: 0, count: count)
    var beyond = 0.0
    for (distance, size) in levels where distance > 0 && size > 0 {
      guard let step = (0..<count).first(where: { distance <= end(of: $0) + tolerance }) else {
        beyond += size
        continue
      }
      steps[step] += size
    }
    var running: [Double] = []
    for step in steps { running.append((running.last ?? 0) + step) }
    return SideSteps(steps: steps, running: running, beyond: beyond)
  }

  /// How far from the spot the step of `index` ends, a fraction.
  package static func end(of index: Int) -> Double { Double(index + 1) / 100 }
}
