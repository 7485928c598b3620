// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Intake

@Suite("Binance's contracts in coin, of the documented shapes with made-up numbers")
struct BinanceCoinTests {
  @Test("contracts in coin name a pair and say that they count positions")
  func coinMargined() throws {
    let data = try payloads([
      "a.json": """
      [{"pair":"BTCUSD","longPosition":"0.7","shortPosition":"0.3","longShortRatio":"2.3333",\
      "timestamp":1592870400000}]
      """
    ])
    #expect(data.observations.map(\.key.market) == [market(.topPositionRatio, "BTCUSD")])
    #expect(data.warnings.isEmpty)
  }

  @Test(
    "contracts in coin count contracts and coin, and say which of a pair's contracts they are of"
  )
  func coinContracts() throws {
    let interest = try payloads([
      "a.json": """
      [{"pair":"BTCUSD","contractType":"CURRENT_QUARTER","sumOpenInterest":"20403",
        "sumOpenInterestValue":"176.25","timestamp":1591261042378}]
      """
    ])
    let own = market(.openInterest, "BTCUSD_CURRENT_QUARTER")
    #expect(interest.observations.map(\.key.market) == [own, own])
    #expect(interest.observations.map(\.key.unit) == [.coin, .contracts])
    #expect(interest.observations.map(\.value.long) == [176.25, 20403])
    #expect(interest.bars.isEmpty)
    let taker = try payloads([
      "a.json": """
      [{"pair":"BTCUSD","contractType":"PERPETUAL","takerBuyVol":"387","takerSellVol":"248",
        "takerBuyVolValue":"2.25","takerSellVolValue":"1.5","timestamp":1591261042378}]
      """
    ])
    #expect(taker.observations.map(\.key.market) == [market(.takerVolume, "BTCUSD_PERPETUAL")])
    #expect(taker.observations.first?.value == .sides(long: 2.25, short: 1.5))
  }

  private let metrics = """
    create_time,symbol,sum_open_interest,sum_open_interest_value,count_toptrader_long_short_ratio,\
    sum_toptrader_long_short_ratio,count_long_short_ratio,sum_taker_long_short_vol_ratio

    """

  // The unit is that of the venue's documentation of `openInterestHist` for contracts in coin.
  @Test(
    "the bulk files of contracts in coin count contracts, and no dollars",
    arguments: [true, false]
  )
  func coinMetrics(_ isNamed: Bool) throws {
    let row = "2023-11-14 00:05:00,\(isNamed ? "BTCUSD_PERP" : ""),80,2.5,1.09,1.38,1.07,0.72\n"
    let data = try payloads(["BTCUSD_PERP-metrics.csv": metrics + row])
    let interest = data.figures(.openInterest)
    #expect(interest.map(\.key.market.contract) == ["BTCUSD_PERP", "BTCUSD_PERP"])
    #expect(interest.map(\.key.unit) == [.coin, .contracts])
    #expect(interest.map(\.value.long) == [2.5, 80])
    #expect(data.bars.isEmpty)
  }

  // The venue's documentation calls the place of the dollars "Base asset volume" there.
  @Test("bars of contracts in coin give prices, and no volume in dollars")
  func coinKlines() throws {
    let data = try payloads([
      "BTCUSD_PERP-1m.json": """
      [[1591258320000,"9640.5","9642.5","9640","9642","206",1591258379999,"2.25",48,"119","1.5","0"]]
      """
    ])
    #expect(data.bars.map(\.values.close) == [9642])
    #expect(data.bars.map(\.values.volume) == [nil])
    #expect(data.observations.isEmpty)
  }
}
