// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import TestSupport
import Testing

@testable import Intake

@Suite("Models' maps of levels")
struct ModelledLevelsTests {
  @Test("maps by day and hour are read whole")
  func daily() throws {
    let text = """
      {"2026-07-10":[{"h":0,"levels":[{"price":53.5,"long_liq_usd":4.0,"short_liq_usd":1.5,
       "total":5.5,"ratio":"long"}]},{"h":22,"levels":[{"price":54,"long_liq_usd":0,
       "short_liq_usd":2}]}]}
      """
    let data = try payloads(["a.json": text], as: nil, [.asset: "BTC"])
    let (first, last) = (Instant(1_783_641_600), Instant(1_783_641_600 + 22 * 3600))
    #expect(data.levels.map(\.key.time) == [.moment(first), .moment(last)])
    #expect(data.levels.map(\.key.price) == [53.5, 54])
    #expect(data.levels.map(\.long) == [4, 0])
    #expect(data.levels.map(\.short) == [1.5, 2])
    #expect(data.levels.allSatisfy { $0.key.venue == .all && $0.status == .modelled })
    let hour = text.replacing("22", with: "24")
    #expect(
      try payloadProblems(["a.json": hour], as: nil, [.asset: "BTC"]).map(\.id) == ["data.time"]
    )
    let drifted = text.replacing("\"levels\"", with: "\"rows\"")
    #expect(try payloadProblems(["a.json": drifted]).map(\.id) == ["data.venue-shape"])
  }

  private let heatmap = """
    {"symbol":"BTCUSDT","price":100.5,"oi_total":20,"oi_usd":2010.0,"updated":1786053675.01,
     "levels":[{"price":90,"long_liq_usd":4,"short_liq_usd":0},
     {"price":110,"long_liq_usd":0,"short_liq_usd":-4}]}
    """

  @Test("a heatmap brings its price and open interest along")
  func withInterest() throws {
    let data = try payloads(["a.json": heatmap.replacing("-4", with: "5")])
    let time = ObservationTime.moment(Instant(1_786_053_675))
    #expect(data.levels.map(\.key.time) == [time, time])
    #expect(data.levels.map(\.short) == [0, 5])
    #expect(data.bars.map(\.key) == [.init(asset: Asset("BTC"), venue: .all, time: time)])
    #expect(data.bars.first?.values.close == 100.5)
    #expect(data.bars.first?.values.openInterest == 2010)
    #expect(data.observations.map(\.value) == [.sides(long: 20, short: 20)])
    let found = try payloadProblems(["a.json": heatmap])
    #expect(found.map(\.id) == ["data.out-of-range"])
    #expect(found.first?.location?.line == 3)
  }
}

@Suite("Real files of other venues and models", .enabled(if: isThere(venueData)))
struct OtherVenuesDataTests {
  @Test("the daily maps are read as the canonical copy of them is")
  func dailyLevels() throws {
    let data = try realFiles("liq_levels_estimated/liq_levels_daily.json", as: nil, [.asset: "BTC"])
    // Counted and added up with Python 3.11 from the same file; all figures are whole dollars.
    #expect(data.levels.count == 22_884)
    #expect(Set(data.levels.map(\.key.time)).count == 263)
    #expect(data.levels.reduce(0) { $0 + $1.long } == 16_199_581_426_511)
    #expect(data.levels.reduce(0) { $0 + $1.short } == 16_037_352_060_985)
  }

  @Test("the heatmap's sides are 50 times the open interest beside them")
  func heatmap() throws {
    let data = try realFiles("liq_levels_estimated/liquidation_heatmap.json")
    let interest = try #require(data.bars.first?.values.openInterest)
    #expect(data.levels.count == 32)
    // 50.0954 and 50.0012 by Python 3.11.
    let (long, short) = (
      data.levels.reduce(0) { $0 + $1.long }, data.levels.reduce(0) { $0 + $1.short }
    )
    #expect(abs(long / interest - 50.09537470754933) < 1e-9)
    #expect(abs(short / interest - 50.00118384598132) < 1e-9)
  }

  @Test("Bybit's samples are read: one side of the interest, the recorded ticker, the shares")
  func bybit() throws {
    let folder = "api_payload_examples/bybit_"
    let shares = try realFiles(folder + "account_ratio*.json")
    #expect(shares.figures(.accountRatio).map(\.value) == [.sides(long: 0.5777, short: 0.4223)])
    let interest = try realFiles(folder + "open_interest*.json")
    #expect(
      interest.figures(.openInterest).map(\.value.long) == [31_971_156, 31_955_346, 31_955_346]
    )
    let ticker = try realFiles(folder + "tickers*.json")
    #expect(ticker.figures(.openInterest).map(\.value.long) == [69655.813])
    #expect(ticker.bars.compactMap(\.values.close) == [68641.3])
  }

  @Test(
    "Coinglass's samples are read",
    arguments: [
      ("futures_long_short_ratio_global_account_ratio", Measure.accountRatio, 2),
      ("futures_long_short_ratio_top_account_ratio_history", .topAccountRatio, 2),
      ("futures_long_short_ratio_top_position_ratio_history", .topPositionRatio, 2),
      ("futures_liquidation_pair_liquidation_history", .liquidations, 2),
      ("futures_liquidation_coin_liquidation_history", .liquidations, 2),
      ("futures_taker_buy_sell_coin_taker_buy_sell_history", .takerVolume, 3),
      ("indic_spots_bitfinex_margin_long_short", .marginBorrow, 2),
    ]
  )
  func coinglass(_ name: String, _ measure: Measure, _ count: Int) throws {
    var constants: [Column: String] = [.asset: "BTC"]
    if measure != .marginBorrow { constants[.venue] = "Binance" }
    let data = try realFiles("coinglass_api_samples/\(name).json", as: nil, constants)
    #expect(data.figures(measure).count == count)
    #expect(data.observations.count == count)
    #expect(data.warnings.isEmpty)
  }
}
