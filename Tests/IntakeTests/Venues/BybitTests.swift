// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import Testing

@testable import Intake

@Suite("Bybit's payloads, of the documented shapes with made-up numbers")
struct BybitTests {
  @Test("the account ratio is two shares, newest first")
  func accountRatio() throws {
    let data = try payloads([
      "a.json": """
      {"retCode":0,"retMsg":"OK","result":{"list":[
        {"symbol":"BTCUSDT","buyRatio":"0.6","sellRatio":"0.4","timestamp":"1695772800000"},
        {"symbol":"BTCUSDT","buyRatio":"0.51","sellRatio":"0.49","timestamp":"1695769200000"}]}}
      """
    ])
    #expect(data.observations.map(\.key.market.venue.name) == ["Bybit", "Bybit"])
    #expect(data.observations.map(\.value.long) == [0.51, 0.6])
    #expect(data.observations.map(\.key.unit) == [.share, .share])
  }

  private func interest(_ category: String, _ row: String) -> String {
    """
    {"retCode":0,"result":{"symbol":"BTCUSD","category":"\(category)","list":[
      {\(row),"timestamp":"1780963200000"}]}}
    """
  }

  @Test("interest of both sides is halved only where one side stands beside it")
  func bothSides() throws {
    let both = interest("linear", #""openInterest":"200.5","singleOpenInterest":"100.25""#)
    let one = interest("linear", #""openInterest":"200.5""#)
    #expect(try payloads(["a.json": both]).observations.first?.value.long == 100.25)
    #expect(try payloads(["a.json": one]).observations.first?.value.long == 200.5)
    let odd = interest("linear", #""openInterest":"200.5","singleOpenInterest":"90""#)
    let found = try payloadProblems(["a.json": odd])
    #expect(found.map(\.id) == ["data.identity"])
    #expect(
      found.first?.summary == "`openInterest` 200.5 is not twice `singleOpenInterest` 90"
    )
    #expect(found.first?.location == Place(file: "a.json", line: 2, column: 20))
  }

  @Test("linear contracts count the coin, inverse ones dollars, and others nothing known")
  func units() throws {
    let row = #""openInterest":"200""#
    let linear = try payloads(["a.json": interest("linear", row)])
    #expect(linear.observations.map(\.key.unit) == [.coin])
    #expect(linear.bars.isEmpty)
    let inverse = try payloads(["a.json": interest("inverse", row)])
    #expect(inverse.observations.map(\.key.unit) == [.usd])
    #expect(inverse.bars.map(\.values.openInterest) == [200])
    let other = try payloadProblems(["a.json": interest("option", row)])
    #expect(other.map(\.id) == ["data.venue-constant"])
  }

  @Test(
    "a ticker gives price and interest at the time of the answer, and funding with its interval"
  )
  func tickers() throws {
    let text = { (hours: String) in
      """
      {"retCode":"0","result":{"category":"linear","list":[{"symbol":"BTCUSDT","lastPrice":"68000.5",
       "openInterest":"69655.5","openInterestValue":"4781864596.5","fundingRate":"0.0001",
       "nextFundingTime":"1730736000000"\(hours)}]},"time":"1730729903941"}
      """
    }
    let data = try payloads(["a.json": text("")])
    let time = ObservationTime.moment(Instant(1_730_729_903))
    #expect(data.bars.map(\.key.time) == [time])
    #expect(data.bars.first?.values.close == 68000.5)
    #expect(data.bars.first?.values.openInterest == 4_781_864_596.5)
    #expect(data.bars.first?.values.fundingRate == nil)
    #expect(data.observations.map(\.value.long) == [69655.5])
    let timed = try payloads(["a.json": text(#","fundingIntervalHour":"8""#)])
    #expect(timed.bars.first?.values.fundingRate == 0.0001)
    #expect(timed.bars.first?.values.fundingIntervalHours == 8)
  }

  private func ticker(_ category: String, _ single: String, _ value: String) -> String {
    """
    {"retCode":0,"result":{"category":"\(category)","list":[{"symbol":"BTCUSDT","lastPrice":"50",
     "openInterest":"200","openInterestValue":"10000.5","singleOpenInterest":"\(single)",
     "singleOpenInterestValue":"\(value)"}]},"time":"1730729903941"}
    """
  }

  // The venue's documentation: "Open interest size (both sides)", and "single side" beside it.
  @Test("a ticker's interest of both sides is halved where one side stands beside it")
  func tickerSides() throws {
    let linear = try payloads(["a.json": ticker("linear", "100", "5000")])
    #expect(linear.observations.map(\.value.long) == [100])
    #expect(linear.bars.map(\.values.openInterest) == [5000])
    let inverse = try payloads(["a.json": ticker("inverse", "100", "5000")])
    #expect(inverse.observations.map(\.key.unit) == [.usd])
    #expect(inverse.bars.map(\.values.openInterest) == [100])
    for odd in [ticker("linear", "90", "5000"), ticker("linear", "100", "4000")] {
      #expect(try payloadProblems(["a.json": odd]).map(\.id) == ["data.identity"])
    }
  }

  @Test("funding is by its settlement")
  func funding() throws {
    let data = try payloads([
      "a.json": """
      {"retCode":0,"result":{"category":"linear","list":[{"symbol":"ETHPERP",
       "fundingRate":"0.0001","fundingRateTimestamp":"1672041600000"}]}}
      """
    ])
    #expect(data.bars.map(\.values.fundingRate) == [0.0001])
    #expect(data.bars.map(\.key.asset.symbol) == ["ETH"])
  }
}
