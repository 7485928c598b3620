// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Analysis

@Suite("What moved a net over the last slot")
struct NetChangeTests {
  private func change(_ observations: [Observation]) throws -> NetChange? {
    let analyst = Analyst(observations: observations, bars: [], settings: AnalysisSettings())
    return try #require(analyst.overviews.first).netChange(.daily)
  }

  @Test("compares only markets of both days, by asset, the largest change first")
  func assets() throws {
    let (eth, okx, sol) = (Market.of("ETH"), Market.of("BTC", "OKX"), Market.of("SOL"))
    let found = try #require(
      try change([
        .sides(10, 4, on: 3), .sides(9, 4, on: 4), .sides(1, 1, of: okx, on: 3),
        .sides(2, 1, of: okx, on: 4), .sides(5, 9, of: eth, on: 3), .sides(5, 4, of: eth, on: 4),
        .sides(7, 1, of: sol, on: 4), .sides(8, 1, of: .of("XRP"), on: 3),
      ])
    )
    #expect(found.parts.map(\.subject) == [.asset(Asset("ETH")), .asset(Asset("BTC"))])
    #expect(found.parts.map(\.change) == [5, 0])
    #expect(found.then == 2 && found.now == 7)
    #expect(found.markets == 3)
    #expect(found.unpaired.map(\.asset.symbol) == ["SOL", "XRP"])
    #expect(found.before == Day(3) && found.slot == Day(4))
  }

  @Test("of one asset goes by market, and keeps the widest rounding")
  func markets() throws {
    let okx = Market.of("BTC", "OKX")
    let found = try #require(
      try change([
        .sides(10, 4, unit: .coin, on: 3), .sides(9, 4, unit: .coin, on: 4, rounding: 1),
        .sides(1, 1, of: okx, unit: .coin, on: 3),
        .sides(4, 1, of: okx, unit: .coin, on: 4, rounding: 0.5),
      ])
    )
    #expect(found.parts.map(\.subject) == [.market(okx), .market(.of())])
    #expect(found.unit == .coin)
    #expect(found.rounding == 1)
  }

  @Test("is nothing where units do not add")
  func units() throws {
    let eth = Market.of("ETH")
    #expect(
      try change([
        .sides(10, 4, unit: .coin, on: 3), .sides(9, 4, unit: .coin, on: 4),
        .sides(10, 4, of: eth, unit: .coin, on: 3), .sides(9, 4, of: eth, unit: .coin, on: 4),
      ]) == nil
    )
    let shares = [3, 4].map { Observation.sides(0.6, 0.4, unit: .share, on: $0) }
    #expect(try change(shares) == nil)
    let one = Market.of("BTC", "CME", contract: "1"), two = Market.of("BTC", "CME", contract: "2")
    #expect(
      try change(
        [3, 4].flatMap { day in
          [one, two].map { .sides(10, 4, of: $0, unit: .contracts, on: day) }
        }
      ) == nil
    )
  }

  @Test("is nothing without the day before, and of a bare ratio")
  func gaps() throws {
    #expect(try change([.sides(10, 4, on: 3), .sides(9, 4, on: 5)]) == nil)
    #expect(try change([.ratio(2, on: 3), .ratio(3, on: 4)]) == nil)
  }

  @Test("in mixed units is that of the dollars")
  func mixed() throws {
    let eth = Market.of("ETH")
    let found = try #require(
      try change([
        .sides(10, 4, on: 3), .sides(9, 4, on: 4), .sides(10, 4, of: eth, unit: .coin, on: 3),
        .sides(9, 4, of: eth, unit: .coin, on: 4),
      ])
    )
    #expect(found.unit == .usd && found.markets == 1)
  }
}
