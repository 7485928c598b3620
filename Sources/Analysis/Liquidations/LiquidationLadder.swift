// SPDX-License-Identifier: Apache-2.0
internal import Glibc
internal import Positioning

/// One side of a map by distance from the spot: what a move has liquidated when it gets so far.
struct LiquidationLadder: Sendable {
  /// How far each level lies, fractions of the spot, ascending, above zero.
  private let distances: [Double]
  /// What lies up to and at each level, US dollars; never more than open interest.
  private let sums: [Double]

  /// The levels of `side` in `map`.
  init(of side: Side, in map: LiquidationMap) {
    let levels = side == .long ? map.levels.reversed() : map.levels
    var (distances, sums, sum) = ([Double](), [Double](), 0.0)
    for level in levels where level.notional(of: side) > 0 {
      sum += level.notional(of: side)
      distances.append(level.distance(from: map.spot))
      sums.append(min(sum, map.openInterest ?? sum))
    }
    self.distances = distances
    self.sums = sums
  }

  /// What a move by `move`, not negative, liquidates.
  func liquidated(within move: Double) -> Double { sum(of: reached(by: move)) }

  /// Where a cascade after `shock` ends.
  ///
  /// Q is a step function that only rises, so walking from the shock each round sweeps one more
  /// level or ends: no more rounds than levels and one.
  ///
  /// - Parameters:
  ///   - shock: The outer move, not negative.
  ///   - strength: k, the move that one dollar makes.
  /// - Returns: The least x at or above the shock with x = shock + k √Q(x), and Q(x).
  func cascade(after shock: Double, strength: Double) -> (end: Double, liquidated: Double) {
    var count = reached(by: shock)
    while true {
      let end = shock + strength * sqrt(sum(of: count))
      let next = max(count, reached(by: end))
      if next == count { return (end, sum(of: count)) }
      count = next
    }
  }

  /// The least shock whose cascade sweeps every level: the largest dᵢ − k √Qᵢ₋₁, at least 0; `nil`
  /// without levels.
  ///
  /// A cascade that swept all nearer levels reaches level i if its shock is dᵢ less what those
  /// moved the price. Derived from the fixed point; not from a source.
  func runawayShock(strength: Double) -> Double? {
    guard !distances.isEmpty else { return nil }
    return distances.indices.reduce(0) { most, index in
      max(most, distances[index] - strength * sqrt(sum(of: index)))
    }
  }

  private func reached(by move: Double) -> Int {
    distances.partitioningIndex { $0 > move + LiquidationMap.tolerance }
  }

  private func sum(of count: Int) -> Double { count > 0 ? sums[count - 1] : 0 }
}
