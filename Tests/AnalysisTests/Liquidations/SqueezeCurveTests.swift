// SPDX-License-Identifier: Apache-2.0
import Glibc
import Positioning
import TestSupport
import Testing

@testable import Analysis

/// References by NumPy 2.4.6: the fixed point by repeating the recursion over the whole list, the
/// runaway shock by 60 halvings.
///
///     d = np.abs(p / S - 1); x = d0
///     while True:
///         n = d0 + Y * sigma * np.sqrt(min(Q[d <= x + 1e-12].sum(), OI) / V)
///         if n == x: break
///         x = n
@Suite("Squeeze curves and cascades")
struct SqueezeCurveTests {
  private let map = LiquidationMap.of(
    longs: [99.5: 40e6, 98: 120e6, 97: 15e6, 95: 300e6, 90: 500e6, 80: 1000e6],
    shorts: [100.4: 30e6, 101: 90e6, 102.5: 200e6, 105: 400e6, 106: 10e6, 115: 600e6],
    openInterest: 3e9
  )
  private let impact = SqueezeCurve.Impact(dailyVolatility: 0.04, dailyVolume: 2e9, days: 30)

  private func point(_ move: Double) throws -> SqueezeCurve.Point {
    try #require(squeezeCurve(of: map, impact: impact).points.first { $0.move == move })
  }

  @Test("61 moves from −15% to +15%, symmetric, 0 in the middle, ±5% told")
  func moves() {
    let curve = squeezeCurve(of: map, impact: impact)
    #expect(curve.points.count == 61 && curve.points[30].move == 0)
    #expect(curve.points.first?.move == -0.15 && curve.points.last?.move == 0.15)
    #expect(curve.points.map(\.move) == curve.points.reversed().map { -$0.move })
    #expect(curve.fall == curve.points[20] && curve.rise == curve.points[40])
    #expect(curve.fall.move == -0.05 && curve.rise.move == 0.05)
    #expect(curve.map == map && curve.impact == impact)
  }

  @Test("no move liquidates nothing, directly or by cascade")
  func still() throws {
    let still = try point(0)
    let nothing = SqueezeCurve.Cascade(
      liquidated: 0,
      end: 0,
      low: 0,
      high: 0,
      halfVolume: 0,
      fifthVolume: 0
    )
    #expect(still.direct == 0 && still.cascade == nothing)
  }

  @Test("without an impact nothing cascades; without levels on a side nothing runs away")
  func missing() {
    let direct = squeezeCurve(of: map, impact: nil)
    #expect(direct.points.allSatisfy { $0.cascade == nil })
    #expect(direct.runawayRise == nil && direct.runawayFall == nil)
    #expect(direct.rise.direct == 720e6)
    let longs = squeezeCurve(of: .of(longs: [95: 1]), impact: impact)
    #expect(longs.runawayRise == nil && longs.runawayFall != nil)
    #expect(longs.rise.direct == 0 && longs.rise.cascade?.end == 0.05)
  }

  @Test("cascades end at NumPy's fixed points", arguments: Case.all)
  func fixedPoints(of example: Case) throws {
    let point = try point(example.move)
    let cascade = try #require(point.cascade)
    #expect(point.direct == example.direct * 1e6)
    #expect(cascade.end.isNear(example.end))
    let sums = [
      cascade.liquidated, cascade.low, cascade.high, cascade.halfVolume, cascade.fifthVolume,
    ]
    #expect(sums == example.sums.map { $0 * 1e6 })
  }

  @Test("the runaway shocks are those of bisection")
  func runaway() throws {
    let curve = squeezeCurve(of: map, impact: impact)
    #expect(abs(try #require(curve.runawayRise) - 0.12583390805181077) < 1e-11)
    #expect(abs(try #require(curve.runawayFall) - 0.17207151991146208) < 1e-11)
  }

  @Test("a cascade liquidates no more than open interest")
  func capped() throws {
    let unscaled = LiquidationMap(
      asset: map.asset,
      venues: map.venues,
      time: map.time,
      spot: 100,
      spotDay: map.spotDay,
      origin: .given,
      status: .modelled,
      levels: map.levels,
      wrongSide: 0,
      openInterest: 100e6,
      statedLong: 1,
      statedShort: 1,
      scale: 1
    )
    let curve = squeezeCurve(of: unscaled, impact: impact)
    #expect(curve.rise.cascade?.liquidated == 100e6 && curve.rise.direct == 100e6)
  }

  @Test("a fall ends at −100% at the latest")
  func bottom() throws {
    let wild = SqueezeCurve.Impact(dailyVolatility: 0.5, dailyVolume: 1e6, days: 30)
    let curve = squeezeCurve(of: map, impact: wild)
    #expect(curve.fall.cascade?.end == -1)
    #expect(try #require(curve.rise.cascade).end > 1)
  }

  @Test("more money in more volume is the same curve", arguments: 0..<50)
  func scaling(seed: Int) throws {
    let random = RandomMap(seed: seed)
    let curve = squeezeCurve(of: random.map(), impact: impact)
    let deep = SqueezeCurve.Impact(dailyVolatility: 0.04, dailyVolume: 32e9, days: 30)
    let scaled = squeezeCurve(of: random.map(times: 16), impact: deep)
    #expect(scaled.runawayRise == curve.runawayRise && scaled.runawayFall == curve.runawayFall)
    for (a, b) in zip(curve.points, scaled.points) {
      #expect(b.direct == 16 * a.direct, "seed \(seed)")
      #expect(b.cascade?.end == a.cascade?.end)
      #expect(b.cascade?.liquidated == a.cascade.map { 16 * $0.liquidated })
      #expect(b.cascade?.fifthVolume == a.cascade.map { 16 * $0.fifthVolume })
    }
  }

  @Test("with the sides and prices mirrored, rises are falls", arguments: 0..<50)
  func mirror(seed: Int) throws {
    let random = RandomMap(seed: seed)
    let curve = squeezeCurve(of: random.map(), impact: impact)
    let mirrored = squeezeCurve(of: random.map(mirrored: true), impact: impact)
    #expect(mirrored.runawayRise == curve.runawayFall, "seed \(seed)")
    for (a, b) in zip(curve.points, mirrored.points.reversed()) {
      #expect(a.move == -b.move && a.direct == b.direct, "seed \(seed)")
      #expect(a.cascade?.end == b.cascade.map { -$0.end })
      #expect(a.cascade?.high == b.cascade?.high)
    }
  }

  @Test("curves rise outwards, cascades add to shocks, less volume adds more", arguments: 0..<50)
  func monotone(seed: Int) throws {
    let curve = squeezeCurve(of: RandomMap(seed: seed).map(), impact: impact)
    for (near, far) in zip(curve.points[30...], curve.points[31...]) {
      #expect(near.direct <= far.direct, "seed \(seed)")
    }
    for point in curve.points {
      let cascade = try #require(point.cascade)
      #expect(cascade.end.magnitude >= point.move.magnitude, "seed \(seed)")
      #expect(point.direct <= cascade.low && cascade.low <= cascade.liquidated)
      #expect(cascade.liquidated <= cascade.high)
      #expect(cascade.liquidated <= cascade.halfVolume)
      #expect(cascade.halfVolume <= cascade.fifthVolume)
    }
  }

  @Test("just above the runaway shock all is swept, just below it is not", arguments: 0..<50)
  func threshold(seed: Int) throws {
    let map = RandomMap(seed: seed).map()
    let strength = 0.04 / sqrt(2e9)
    for side in Side.allCases {
      let ladder = LiquidationLadder(of: side, in: map)
      let shock = try #require(ladder.runawayShock(strength: strength))
      let all = map.total(of: side, within: 1)
      let above = ladder.cascade(after: shock + 1e-9, strength: strength).liquidated
      #expect(above.isNear(all), "seed \(seed)")
      if shock > 1e-9 {
        let below = ladder.cascade(after: shock - 1e-9, strength: strength).liquidated
        #expect(below < all * (1 - 1e-9), "seed \(seed)")
      }
    }
  }
}

extension SqueezeCurveTests {
  /// A move, what it liquidates directly, where it ends, and what is liquidated in all: usual, low,
  /// high, half and a fifth of the volume; millions.
  struct Case: Sendable {
    let move, direct, end: Double
    let sums: [Double]

    static let all = [
      Case(move: 0.005, direct: 30, end: 0.009898979485566357, sums: [30, 30, 120, 120, 320]),
      Case(move: 0.02, direct: 120, end: 0.036, sums: [320, 120, 320, 320, 730]),
      Case(move: 0.05, direct: 720, end: 0.07416609194718915, sums: [730, 730, 730, 730, 730]),
      Case(
        move: 0.15,
        direct: 1330,
        end: 0.18261901286060017,
        sums: [1330, 1330, 1330, 1330, 1330]
      ),
      Case(move: -0.005, direct: 40, end: -0.01065685424949238, sums: [40, 40, 40, 40, 40]),
      Case(move: -0.02, direct: 160, end: -0.03183215956619923, sums: [175, 160, 175, 175, 175]),
      Case(move: -0.05, direct: 475, end: -0.06949358868961793, sums: [475, 475, 475, 475, 475]),
      Case(move: -0.15, direct: 975, end: -0.17792848008753787, sums: [975, 975, 975, 975, 1975]),
    ]
  }

  /// Levels around 128 at distances that are the same number on both sides, so that mirrored maps
  /// are exactly equal.
  struct RandomMap {
    let levels: [(distance: Double, side: Side, notional: Double)]

    init(seed: Int) {
      var generator = SplitMix64(seed: UInt64(seed))
      let count = Int.random(in: 2...60, using: &generator)
      levels = (0..<count).map { index in
        (
          Double(Int.random(in: 1...255, using: &generator)) / 1024,
          index % 2 == 0 ? .long : .short,
          Double(Int.random(in: 1...64, using: &generator)) * 1e6
        )
      }
    }

    func map(times factor: Double = 1, mirrored: Bool = false) -> LiquidationMap {
      let parts = levels.map { level in
        let side = mirrored ? level.side.opposite : level.side
        let notional = level.notional * factor
        return LiquidationMap.Level(
          price: 128 * (side == .long ? 1 - level.distance : 1 + level.distance),
          long: side == .long ? notional : 0,
          short: side == .short ? notional : 0
        )
      }
      return .of(parts, spot: 128, openInterest: 1e9 * factor)
    }
  }
}
