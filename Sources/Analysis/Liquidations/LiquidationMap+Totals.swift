// SPDX-License-Identifier: Apache-2.0
package import Positioning

extension LiquidationMap {
  /// By how much a distance may exceed a bound and still count as within it: what rounding does to
  /// a level that stands at the bound.
  static let tolerance = 1e-12

  /// What a move of `band` against `side` would liquidate of it.
  ///
  /// - Parameters:
  ///   - side: Longs lie below the spot, shorts above.
  ///   - band: A fraction of the spot, the bound included.
  /// - Returns: US dollars, after ``scale``.
  package func total(of side: Side, within band: Double) -> Double {
    levels.total(of: side, within: band, of: spot)
  }
}

extension [LiquidationMap.Level] {
  /// What `side` holds within `band` of `spot`, the bound included.
  func total(of side: Side, within band: Double, of spot: Double) -> Double {
    reduce(0) { total, level in
      level.distance(from: spot) <= band + LiquidationMap.tolerance
        ? total + level.notional(of: side) : total
    }
  }
}

extension LiquidationMap.Level {
  /// How far the price lies from `spot`, a fraction of it, not negative.
  func distance(from spot: Double) -> Double { abs(price / spot - 1) }

  /// What `side` holds here.
  func notional(of side: Side) -> Double { side == .long ? long : short }
}
