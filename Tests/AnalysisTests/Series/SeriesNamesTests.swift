// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Analysis

@Suite("The names of series")
struct SeriesNamesTests {
  private func observation(_ market: Market, _ unit: Unit?) -> Observation {
    Observation(
      key: .init(market: market, unit: unit, time: .day(Day(5))),
      published: Day(5).end,
      value: unit == nil ? .ratio(2) : .sides(long: 2, short: 1)
    )
  }

  @Test("give each market and unit back, and count what they have")
  func names() {
    let markets: [Market] = [.of("BTC", "A"), .of("ETH", "B")]
    let units = Unit.allCases + [nil]
    let all = ObservationList(
      markets.flatMap { market in units.map { observation(market, $0) } }
        + [observation(markets[1], .coin)]
    )
    let names = SeriesNames(of: all)
    for (index, observation) in all.enumerated() {
      let number = names.number(at: index, of: all)
      #expect(number.map(names.market) == observation.key.market)
      #expect(number.map(names.unit) == .some(observation.key.unit))
      let isTwice = observation.key.market == markets[1] && observation.key.unit == .coin
      #expect(number.map { names.counts[$0] } == (isTwice ? 2 : 1))
    }
    #expect(names.counts.reduce(0, +) == all.count)
  }

  @Test("leave out how many traders of a class there are")
  func heads() {
    let market = Market(asset: Asset("BTC"), measure: .traderClass, population: .dealer)
    let all = ObservationList([observation(market, .accounts), observation(market, .contracts)])
    let names = SeriesNames(of: all)
    #expect(names.number(at: 0, of: all) == nil)
    #expect(names.number(at: 1, of: all) != nil && names.counts.reduce(0, +) == 1)
  }
}
