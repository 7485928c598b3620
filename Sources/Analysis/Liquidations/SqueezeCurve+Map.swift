// SPDX-License-Identifier: Apache-2.0
internal import Glibc
internal import Positioning

extension SqueezeCurve {
  /// How many steps of half a per cent of the spot are drawn on each side of 0.
  static let steps = 30

  /// The constants of the impact law that are shown: its least, usual and largest; of order 1
  /// (Donier & Bonart 2014, arXiv:1412.4503), the range is our choice.
  static let leastConstant = 0.5, constant = 1.0, largestConstant = 1.5
}

/// What moves of the price by −15% to +15% would liquidate in `map`.
///
/// Directly, a move liquidates what lies between the spot and it. With the cascade, forced trades
/// of Q dollars move the price further by Y σ √(Q/V), the square-root law of market impact (Donier
/// & Bonart 2014, arXiv:1412.4503, on Bitcoin). The cascade ends at the least fixed point of
/// x = shock + Y σ √(Q(x)/V) at or above the shock; a fall at −100% at the latest.
///
/// - Parameters:
///   - map: Held to open interest, and so is what a cascade liquidates.
///   - impact: `nil` where volatility or volume is not known: then nothing cascades.
/// - Returns: 61 points.
/// - Complexity: O(levels + points × swept levels × log levels).
package func squeezeCurve(of map: LiquidationMap, impact: SqueezeCurve.Impact?) -> SqueezeCurve {
  let up = LiquidationLadder(of: .short, in: map)
  let down = LiquidationLadder(of: .long, in: map)
  func point(_ move: Double) -> SqueezeCurve.Point {
    let ladder = move < 0 ? down : up
    return SqueezeCurve.Point(
      move: move,
      direct: ladder.liquidated(within: move.magnitude),
      cascade: impact.map { SqueezeCurve.Cascade(of: ladder, after: move, by: $0) }
    )
  }
  let strength = impact?.strength()
  let steps = SqueezeCurve.steps
  return SqueezeCurve(
    map: map,
    impact: impact,
    points: (-steps...steps).map { point(Double($0) / 200) },
    fall: point(-0.05),
    rise: point(0.05),
    runawayRise: strength.flatMap(up.runawayShock),
    runawayFall: strength.flatMap(down.runawayShock)
  )
}

extension SqueezeCurve.Impact {
  /// The move that one dollar makes, with an impact constant of `constant`, where `part` of the
  /// day's volume is there.
  fileprivate func strength(
    constant: Double = SqueezeCurve.constant,
    part: Double = 1
  ) -> Double {
    constant * dailyVolatility / sqrt(dailyVolume * part)
  }
}

extension SqueezeCurve.Cascade {
  fileprivate init(
    of ladder: LiquidationLadder,
    after move: Double,
    by impact: SqueezeCurve.Impact
  ) {
    func end(_ strength: Double) -> (end: Double, liquidated: Double) {
      ladder.cascade(after: move.magnitude, strength: strength)
    }
    let middle = end(impact.strength())
    self.init(
      liquidated: middle.liquidated,
      end: move < 0 ? -min(middle.end, 1) : middle.end,
      low: end(impact.strength(constant: SqueezeCurve.leastConstant)).liquidated,
      high: end(impact.strength(constant: SqueezeCurve.largestConstant)).liquidated,
      halfVolume: end(impact.strength(part: 0.5)).liquidated,
      fifthVolume: end(impact.strength(part: 0.2)).liquidated
    )
  }
}
