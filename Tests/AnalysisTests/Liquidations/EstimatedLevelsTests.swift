// SPDX-License-Identifier: Apache-2.0
import Foundation
import Positioning
import TestSupport
import Testing

@testable import Analysis

/// A published model's liquidation levels of BTC, July and August 2026, whose sides sum to about 50
/// times the open interest beside them.
///
/// The data lie beside the checkout and are not part of it; without them nothing is tested here.
private enum EstimatedLevels {
  static let folder = URL(filePath: sharedFolder + "/data/liq_levels_estimated")
  static let exists = isThere(folder.path)

  struct Level: Decodable {
    let price, long_liq_usd, short_liq_usd: Double
  }

  struct Heatmap: Decodable {
    let price, oi_usd, updated: Double
    let levels: [Level]

    var time: Instant { Instant(Int(updated)) }

    func bar(interest: Bool = true) -> MarketBar {
      var values = MarketBar.Values()
      values.close = price
      values.openInterest = interest ? oi_usd : nil
      return MarketBar(
        key: .init(asset: Asset("BTC"), venue: .all, time: .moment(time)),
        published: time,
        values: values
      )
    }
  }

  struct Hour: Decodable {
    let h: Int
    let levels: [Level]
  }

  static func read<Value: Decodable>(_ name: String) throws -> Value {
    let data = try Data(contentsOf: folder.appending(path: name))
    return try JSONDecoder().decode(Value.self, from: data)
  }

  static func rows(of levels: [Level], at time: Instant) -> [LiquidationLevel] {
    levels.map { level in
      LiquidationLevel(
        key: .init(asset: Asset("BTC"), time: .moment(time), price: level.price),
        long: level.long_liq_usd,
        short: level.short_liq_usd,
        published: time
      )
    }
  }
}

/// References by NumPy 2.4.6; S the price and OI the open interest of the file.
///
///     wrong = L[p >= S].sum() + H[p <= S].sum(); L, H = L * (p < S), H * (p > S)
///     k = min(1, OI / max(L.sum(), H.sum())); L[np.abs(p/S - 1) <= band + 1e-12].sum() * k
///
/// The cascades repeat the recursion over the whole list, see `SqueezeCurveTests`, with a daily
/// volatility of 3% and a volume of 15 billion.
@Suite("Estimated levels of 2026", .enabled(if: EstimatedLevels.exists))
struct EstimatedLevelsTests {
  private func heatmap(interest: Bool = true) throws -> LiquidationMap {
    let file: EstimatedLevels.Heatmap = try EstimatedLevels.read("liquidation_heatmap.json")
    let rows = EstimatedLevels.rows(of: file.levels, at: file.time)
    let day = file.time.day
    let map = LevelBook(rows, cutOff: .endOfDay).map(
      of: Asset("BTC"),
      in: day...day,
      at: day.end,
      prices: PriceBook([file.bar(interest: interest)], cutOff: .endOfDay)
    )
    return try #require(map)
  }

  @Test("a map of 50 times open interest is flagged, and held to it")
  func implausible() throws {
    let map = try heatmap()
    #expect(map.levels.count == 32 && map.wrongSide == 0)
    #expect(map.statedLong == 339_888_401_046 && map.statedShort == 339_249_332_439)
    #expect(map.isImplausible && map.scale.isNear(0.01996192274911362))
    #expect(try #require(map.multiple).isNear(50.09537470754933))
    #expect(map.total(of: .long, within: 0.02).isNear(5263039394.877858))
    #expect(map.total(of: .short, within: 0.02).isNear(4467700742.086112))
    #expect(map.total(of: .long, within: 1).isNear(6784826005))
    #expect(try !heatmap(interest: false).isImplausible)
  }

  @Test(
    "its squeeze curve and cascades are NumPy's",
    arguments: [
      (
        -0.02, 5263039394.877858, -0.03934964065637811,
        [6240143225.516009, 6106372933.006547, 6784826005, 6784732953.914402, 6784826005]
      ),
      (
        0.02, 4467700742.086112, 0.039567939173411865,
        [
          6381737391.572443, 6094902914.859075, 6772068966.835683, 6772068966.835683,
          6772068966.835683,
        ]
      ),
      (
        -0.01, 1974645370.1062496, -0.029141117417235414,
        [
          6106372933.006547, 4258742031.8436975, 6240143225.516009, 6240143225.516009, 6784826005,
        ]
      ),
      (
        0.01, 915497432.402449, 0.02912313193207495,
        [
          6094902914.859075, 4467700742.086112, 6381737391.572443, 6126203859.989319,
          6772068966.835683,
        ]
      ),
    ]
  )
  func cascades(move: Double, direct: Double, end: Double, sums: [Double]) throws {
    let impact = SqueezeCurve.Impact(dailyVolatility: 0.03, dailyVolume: 15e9, days: 30)
    let curve = try squeezeCurve(of: heatmap(), impact: impact)
    let point = try #require(curve.points.first { $0.move == move })
    let cascade = try #require(point.cascade)
    #expect(point.direct.isNear(direct) && cascade.end.isNear(end))
    let found = [
      cascade.liquidated, cascade.low, cascade.high, cascade.halfVolume, cascade.fifthVolume,
    ]
    #expect(zip(found, sums).allSatisfy { $0.isNear($1) })
    #expect(abs(try #require(curve.runawayRise) - 0.026845893238430386) < 1e-11)
    #expect(abs(try #require(curve.runawayFall) - 0.02882387670956605) < 1e-11)
  }

  @Test("a month of maps: each with a price is an observation, what is odd is found")
  func positions() throws {
    let days: [String: [EstimatedLevels.Hour]] =
      try EstimatedLevels.read("liq_levels_daily.json")
    let file: EstimatedLevels.Heatmap = try EstimatedLevels.read("liquidation_heatmap.json")
    let rows = days.flatMap { name, hours in
      let date = name.split(separator: "-").compactMap { Int($0) }
      let day = Day(year: date[0], month: date[1], day: date[2])
      return hours.flatMap { hour in
        day.map { EstimatedLevels.rows(of: hour.levels, at: $0.start + hour.h * 3600) } ?? []
      }
    }
    let all = liquidationPositions(
      of: rows,
      bars: [file.bar()],
      band: 0.05,
      cutOff: .endOfDay
    )
    let maps = days.values.reduce(0) { $0 + $1.count }
    // The only price is of 2026-08-06T22:01:15Z: nine maps come after it.
    #expect(all.observations.count == 9)
    #expect(all.findings.count { $0.kind == .noPrice } == maps - 9)
    #expect(all.observations.allSatisfy { $0.status == .modelled && $0.key.unit == .usd })
  }

  @Test(
    "levels on the wrong side are left out as NumPy leaves them out",
    arguments: [
      (
        "2026-07-31", 22, 63_000,
        [6_666_001_172, 13_269_138_121, 13_092_915_667, 3571944006.841277, 3308381214.9572105]
      ),
      (
        "2026-07-10", 0, 54_511.7,
        [6_045_731_928, 155_670_972, 5_638_504_943, 155_670_972, 311_846_095]
      ),
    ] as [(String, Int, Double, [Double])]
  )
  func wrongSide(day: String, hour: Int, spot: Double, expected: [Double]) throws {
    let days: [String: [EstimatedLevels.Hour]] =
      try EstimatedLevels.read("liq_levels_daily.json")
    let levels = try #require(days[day]?.first { $0.h == hour }).levels
    let sides = SidedLevels(
      levels.map { .init(price: $0.price, long: $0.long_liq_usd, short: $0.short_liq_usd) },
      spot: spot,
      openInterest: 6_784_826_005
    )
    let found = [
      sides.wrongSide, sides.statedLong, sides.statedShort,
      sides.levels.total(of: .long, within: 0.05, of: spot),
      sides.levels.total(of: .short, within: 0.05, of: spot),
    ]
    #expect(zip(found, expected).allSatisfy { $0.isNear($1) })
  }
}
