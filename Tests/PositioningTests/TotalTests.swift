// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@Suite struct TotalTests {
  @Test("nothing has no total")
  func nothing() { #expect(refusal(of: []) == .nothing) }

  @Test("one holding is its own total")
  func one() throws {
    let total = try Total(of: [usd(market("BTC"), 4, 50)])
    #expect(total.long == 4)
    #expect(total.short == 50)
    #expect(total.count == 1)
    #expect(total.measure == .reported)
    #expect(total.unit == .usd)
    #expect(total.population == nil)
  }

  @Test("different measures do not add")
  func measures() {
    let other = market("ETH", measure: .liquidationLevels)
    #expect(
      refusal(of: [usd(market("BTC")), usd(other)])
        == .differentMeasures(.reported, .liquidationLevels)
    )
  }

  @Test("different populations do not add")
  func populations() {
    let funds = market("BTC", measure: .traderClass, population: .leveragedFunds)
    let dealers = market("ETH", measure: .traderClass, population: .dealer)
    #expect(
      refusal(of: [contracts(funds), contracts(dealers)]) == .differentPopulations(funds, dealers)
    )
  }

  @Test("different units do not add")
  func units() {
    let coin = Holding(market: market("BTC"), unit: .coin, long: 1, short: 1)
    #expect(refusal(of: [usd(market("ETH")), coin]) == .differentUnits(.usd, .coin))
  }

  @Test("a figure for all assets or venues does not add to single ones")
  func aggregates() {
    let single = market("BTC", venue: "Aldgate")
    for other in [market("all", venue: "Aldgate"), market("BTC", venue: "all")] {
      #expect(refusal(of: [usd(single), usd(other)]) == .aggregateWithPart(single, other))
      #expect(refusal(of: [usd(other), usd(single)]) == .aggregateWithPart(other, single))
    }
  }

  @Test("a market does not add to itself, wherever the two stand")
  func twice() {
    let list = [usd(market("BTC")), usd(market("ETH")), usd(market("BTC"))]
    #expect(refusal(of: list) == .sameMarketTwice(market("BTC")))
  }

  @Test("coin adds within an asset, not across")
  func coin() throws {
    let here = Holding(market: market("BTC", venue: "Aldgate"), unit: .coin, long: 1, short: 2)
    let there = Holding(market: market("BTC", venue: "Borough"), unit: .coin, long: 3, short: 4)
    #expect(try Total(of: [here, there]).short == 6)
    let ether = Holding(market: market("ETH", venue: "Borough"), unit: .coin, long: 3, short: 4)
    #expect(
      refusal(of: [here, ether]) == .unitDoesNotAdd(.coin, here.market, ether.market)
    )
  }

  @Test("contracts add within one contract, not where contracts are not told apart")
  func contractsOfOneContract() throws {
    let here = contracts(market("BTC", venue: "Aldgate", contract: "133741"))
    let there = contracts(market("BTC", venue: "Borough", contract: "133741"))
    #expect(try Total(of: [here, there]).count == 2)
    let micro = contracts(market("BTC", venue: "Borough", contract: "133742"))
    #expect(
      refusal(of: [here, micro]) == .unitDoesNotAdd(.contracts, here.market, micro.market)
    )
    let unknown = [
      contracts(market("BTC", venue: "Aldgate")), contracts(market("BTC", venue: "Borough")),
    ]
    #expect(
      refusal(of: unknown) == .unitDoesNotAdd(.contracts, unknown[0].market, unknown[1].market)
    )
  }

  @Test("heads and shares of two markets never add", arguments: [Unit.accounts, .share])
  func neverAdded(unit: Unit) {
    let a = Holding(market: market("BTC", venue: "Aldgate"), unit: unit, long: 0.5, short: 0.5)
    let b = Holding(market: market("BTC", venue: "Borough"), unit: unit, long: 0.5, short: 0.5)
    #expect(refusal(of: [a, b]) == .unitDoesNotAdd(unit, a.market, b.market))
  }

  @Test("a rule broken late in a list refuses the whole list")
  func lateBreak() {
    let fine = (0..<20).map { usd(market("A\($0)")) }
    let all = market("all")
    #expect(refusal(of: fine + [usd(all)]) == .aggregateWithPart(market("A0"), all))
  }

  @Test("the sum is the same to the last bit whatever the order")
  func order() throws {
    for seed in 0..<200 {
      var numbers = SplitMix64(seed: UInt64(seed))
      let holdings = (0..<30).map { index in
        usd(market("A\(index)"), numbers.uniform() * 1e11, numbers.uniform() / 3)
      }
      let total = try Total(of: holdings)
      #expect(try Total(of: holdings.shuffled(using: &numbers)) == total, "seed \(seed)")
    }
  }

  @Test("a bare ratio is not a holding")
  func bareRatio() {
    let key = Observation.Key(market: market("BTC"), unit: nil, time: .day(Day(0)))
    let bare = Observation(key: key, published: Instant(0), value: .ratio(2))
    #expect(Holding(bare) == nil)
    let unitless = Observation(
      key: key,
      published: Instant(0),
      value: .sides(long: 1, short: 2)
    )
    #expect(Holding(unitless) == nil)
    let full = Observation(
      key: Observation.Key(market: market("BTC"), unit: .usd, time: .day(Day(0))),
      published: Instant(0),
      value: .sides(long: 1, short: 2)
    )
    #expect(Holding(full) == usd(market("BTC"), 1, 2))
  }

  private func refusal(of holdings: [Holding]) -> AdditionRefusal? {
    do throws(AdditionRefusal) {
      _ = try Total(of: holdings)
      return nil
    } catch {
      return error
    }
  }

  private func market(
    _ asset: String,
    venue: String = "Aldgate",
    contract: String = "",
    measure: Measure = .reported,
    population: Population? = nil
  ) -> Market {
    Market(
      asset: Asset(asset),
      venue: Venue(venue),
      contract: contract,
      measure: measure,
      population: population
    )
  }

  private func usd(_ market: Market, _ long: Double = 1, _ short: Double = 1) -> Holding {
    Holding(market: market, unit: .usd, long: long, short: short)
  }

  private func contracts(_ market: Market) -> Holding {
    Holding(market: market, unit: .contracts, long: 1, short: 1)
  }
}
