// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import Testing

@testable import Intake

@Suite("Coinglass's and Bitfinex's payloads, of the documented shapes with made-up numbers")
struct CoinglassTests {
  private let pair: [Column: String] = [.venue: "Binance", .contract: "BTCUSDT"]
  private func answer(_ rows: String) -> String {
    #"{"code":"0","msg":"success","data":[\#(rows)]}"#
  }

  @Test(
    "shares are in per cent and become fractions",
    arguments: [
      ("global_account", Measure.accountRatio), ("top_account", .topAccountRatio),
      ("top_position", .topPositionRatio),
    ]
  )
  func shares(_ prefix: String, _ measure: Measure) throws {
    let text = answer(
      """
      {"time":1741604400000,"\(prefix)_long_percent":75.0,"\(prefix)_short_percent":25.0,
       "\(prefix)_long_short_ratio":3.0}
      """
    )
    let data = try payloads(["a.json": text], as: nil, pair)
    #expect(data.observations.map(\.key.market) == [market(measure)])
    #expect(data.observations.map(\.value) == [.sides(long: 0.75, short: 0.25)])
    #expect(data.observations.first?.statedRatio == 3)
    #expect(data.warnings.isEmpty)
    let found = try payloadProblems(["a.json": text], as: nil, [.contract: "BTCUSDT"])
    #expect(found.map(\.id) == ["data.venue-constant"])
  }

  @Test("fractions where per cent belong are refused, and so are per cent above the whole")
  func otherUnit() throws {
    let text = { (long: String, short: String) in
      answer(
        """
        {"time":1741604400000,"top_account_long_percent":\(long),
         "top_account_short_percent":\(short),"top_account_long_short_ratio":3.0}
        """
      )
    }
    for (long, short) in [("0.75", "0.25"), ("175", "25")] {
      let found = try payloadProblems(["a.json": text(long, short)], as: nil, pair)
      #expect(found.map(\.id) == ["data.out-of-range"])
      #expect(found.first?.fix == "fetch the file again; the venue gives per cent")
    }
  }

  @Test("liquidations are summed over the period that their time opens")
  func liquidations() throws {
    let text = answer(
      """
      {"time":1658880000000,"long_liquidation_usd":"5.5","short_liquidation_usd":"0"},
      {"time":1658966400000,"long_liquidation_usd":"6.5","short_liquidation_usd":"7"}
      """
    )
    let data = try payloads(["a.json": text], as: nil, pair)
    #expect(
      data.observations.map(\.value) == [.sides(long: 5.5, short: 0), .sides(long: 6.5, short: 7)]
    )
    #expect(data.observations.map(\.key.unit) == [.usd, .usd])
    #expect(data.observations.first?.key.time == .moment(Instant(1_658_966_400)))
    let all = text.replacing("long_l", with: "aggregated_long_l")
      .replacing("short_l", with: "aggregated_short_l")
    let constants: [Column: String] = [.venue: "all", .asset: "BTC"]
    let coin = try payloads(["a.json": all], as: nil, constants)
    #expect(coin.figures(.liquidations).map(\.key.market.venue) == [.all, .all])
  }

  @Test("taker volume of a pair and of a coin", arguments: ["taker", "aggregated"])
  func takerVolume(_ prefix: String) throws {
    let text = answer(
      """
      {"time":1658880000000,"\(prefix)_buy_volume_usd":"5.5","\(prefix)_sell_volume_usd":"4"}
      """
    )
    let data = try payloads(["a-1h.json": text], as: nil, pair)
    #expect(data.observations.map(\.key.market) == [market(.takerVolume)])
    #expect(data.observations.map(\.value) == [.sides(long: 5.5, short: 4)])
    #expect(data.observations.first?.key.time == .moment(Instant(1_658_883_600)))
  }

  @Test("Bitfinex's margin positions are in the coin, and their time in seconds")
  func margin() throws {
    let text = answer(#"{"time":1658880000,"long_quantity":104637.5,"short_quantity":2828.25}"#)
    let data = try payloads(["a.json": text], as: nil, [.asset: "BTC"])
    let own = market(.marginBorrow, "", venue: "Bitfinex")
    #expect(data.observations.map(\.key.market) == [own])
    #expect(data.observations.first?.key.unit == .coin)
    #expect(data.observations.first?.key.time == .moment(Instant(1_658_880_000)))
  }

  private let map = """
    {"code":"0","data":{"data":{"90":[[90,5.5,25,null],[90,1.5,50,null]],"100":[[100,3,null,null]],
     "110":[[110,7,null,null]]}}}
    """

  @Test("a map's levels are longs below the price and shorts above it")
  func liquidationMap() throws {
    let constants: [Column: String] = [
      .venue: "all", .asset: "BTC", .time: "2026-08-06T12:00:00Z", .price: "100",
    ]
    let data = try payloads(["a.json": map], as: nil, constants)
    #expect(data.levels.map(\.key.price) == [90, 110])
    #expect(data.levels.map(\.long) == [7, 0])
    #expect(data.levels.map(\.short) == [0, 7])
    #expect(data.levels.allSatisfy { $0.status == .modelled })
    for column in [Column.time, .price] {
      let found = try payloadProblems(
        ["a.json": map],
        as: nil,
        constants.filter { $0.key != column }
      )
      #expect(found.first?.id == "data.venue-constant")
    }
  }

  @Test("the two sides of Bitfinex find each other; one that stays alone is a gap")
  func bitfinex() throws {
    let data = try payloads(
      [
        "pos.size-1m-tBTCUSD-long.json": "[[1780243260000,20.5],[1780243200000,21.5]]",
        "pos.size-1m-tBTCUSD-short.json": "[1780243200000,-2.5]",
      ],
      as: nil,
      [.contract: "tBTCUSD"]
    )
    let own = market(.marginBorrow, "tBTCUSD", venue: "Bitfinex")
    #expect(data.observations.map(\.value) == [.sides(long: 21.5, short: 2.5)])
    #expect(data.observations.map(\.key.market) == [own])
    let alone = ObservationTime.moment(Instant(1_780_243_260))
    #expect(data.gaps == [Gap(time: alone, subject: .market(own))])
  }

  @Test("two values of one side and moment contradict each other")
  func twoValues() throws {
    let found = try payloadProblems(
      [
        "bitfinex-long-1.json": "[[1780243200000,21.5]]",
        "bitfinex-long-2.json": "[[1780243200000,3]]",
      ],
      as: nil,
      [.contract: "tBTCUSD"]
    )
    #expect(found.map(\.id) == ["data.contradiction"])
    #expect(found.first?.location?.file == "bitfinex-long-2.json")
    #expect(found.first?.notes.first?.location?.file == "bitfinex-long-1.json")
  }

  @Test("negative values are of shorts, whatever the configuration says")
  func shortsAsLongs() throws {
    let text = "[[1780243200000,-2.5]]"
    let contract: [Column: String] = [.contract: "tBTCUSD"]
    let found = try payloadProblems(["a.json": text], as: "bitfinex_longs", contract)
    #expect(found.map(\.id) == ["data.out-of-range"])
    #expect(found.first?.fix == "write `- bitfinex_shorts: …` for this file")
    #expect(try payloadProblems(["a.json": text], as: "bitfinex_shorts", contract).isEmpty)
  }
}
