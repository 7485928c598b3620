// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@Suite struct MarketTests {
  /// Markets in their order; each differs from the one before in one part.
  static let ordered = [
    Market(asset: Asset("A100"), measure: .reported),
    Market(asset: Asset("A13"), measure: .reported),
    Market(asset: Asset("BTC"), venue: Venue("Aldgate"), measure: .reported),
    Market(asset: Asset("BTC"), venue: Venue("CME"), contract: "1", measure: .reported),
    Market(asset: Asset("BTC"), venue: Venue("CME"), contract: "1", measure: .traderClass),
    Market(
      asset: Asset("BTC"),
      venue: Venue("CME"),
      contract: "1",
      measure: .traderClass,
      population: .dealer
    ),
    Market(asset: Asset("BTC"), venue: Venue("CME"), contract: "2", measure: .reported),
    Market(asset: Asset("BTC"), venue: .all, measure: .reported),
    Market(asset: Asset("btc"), measure: .reported),
  ]

  @Test("markets are ordered by asset, venue, contract, measure, population, in code-point order")
  func order() {
    for (index, a) in Self.ordered.enumerated() {
      for (other, b) in Self.ordered.enumerated() { #expect((a < b) == (index < other)) }
    }
  }

  @Test("keys of observations are ordered by market, then time, then unit")
  func keys() {
    let (a, b) = (Self.ordered[0], Self.ordered[1])
    let ordered = [
      Observation.Key(market: a, unit: nil, time: .day(Day(1))),
      Observation.Key(market: a, unit: .coin, time: .day(Day(1))),
      Observation.Key(market: a, unit: .usd, time: .day(Day(1))),
      Observation.Key(market: a, unit: .coin, time: .day(Day(2))),
      Observation.Key(market: b, unit: .coin, time: .day(Day(0))),
    ]
    for (index, a) in ordered.enumerated() {
      for (other, b) in ordered.enumerated() { #expect((a < b) == (index < other)) }
    }
  }

  @Test("keys of bars are ordered by asset, venue, time")
  func bars() {
    let ordered = [
      MarketBar.Key(asset: Asset("A"), venue: Venue("x"), time: .day(Day(2))),
      MarketBar.Key(asset: Asset("A"), venue: Venue("y"), time: .day(Day(1))),
      MarketBar.Key(asset: Asset("A"), venue: Venue("y"), time: .day(Day(2))),
      MarketBar.Key(asset: Asset("B"), venue: Venue("x"), time: .day(Day(0))),
    ]
    for (index, a) in ordered.enumerated() {
      for (other, b) in ordered.enumerated() { #expect((a < b) == (index < other)) }
    }
  }

  @Test("only the small word stands for all, letter case kept")
  func all() {
    #expect(Asset("all").isAll && Venue("all").isAll)
    #expect(!Asset("All").isAll)
    #expect(!Venue("ALL").isAll)
  }

  @Test("a market is described by its parts, the empty ones left out")
  func descriptions() {
    #expect(Self.ordered[2].description == "BTC/Aldgate/reported")
    #expect(Self.ordered[5].description == "BTC/CME/1/trader_class/dealer")
  }
}
