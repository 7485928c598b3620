// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Analysis

@Suite("Prices beside the positions")
struct MarketContextTests {
  private func context(_ bars: [MarketBar], on day: Int = 40) -> MarketContext? {
    notes(of: [.sides(1, 2, on: day)], bars: bars).last?.context
  }

  @Test("no market data of the asset, no context")
  func none() {
    #expect(context([]) == nil)
    #expect(context([.close(1, of: "ETH", on: 40)]) == nil)
    #expect(context([.close(1, on: 40, published: Day(40).end + 1)]) == nil)
  }

  @Test("the last close is labelled with its day, and changes are exactly so many days before it")
  func close() throws {
    let bars = [9, 32, 38, 39].map { MarketBar.close(Double($0), on: $0) }
    let beside = try #require(context(bars))
    #expect(beside.close == 39 && beside.closeDay == Day(39))
    #expect(beside.changes.map(\.span) == [.near, .middle, .far])
    let expected: [Double?] = [38, 32, 9].map { 39 / $0 - 1 }
    #expect(beside.changes.map(\.change) == expected)
    #expect(beside.openInterest == nil && beside.annualisedFunding == nil)
  }

  @Test("a price at or below zero is a price, and has no relative change")
  func negative() throws {
    let beside = try #require(context([.close(-37.63, on: 40), .close(18.27, on: 39)]))
    #expect(beside.close == -37.63 && beside.changes.allSatisfy { $0.change == nil })
  }

  @Test("a figure for all venues comes first, else the first venue by name that has one")
  func venues() throws {
    let bars: [MarketBar] = [
      .close(1, interest: 7, venue: Venue("A"), on: 40),
      .close(2, interest: 8, venue: Venue("B"), on: 40), .close(3, on: 40),
    ]
    let all = try #require(context(bars))
    #expect(all.close == 3 && all.openInterest == 7)
    #expect(context(Array(bars.prefix(2)))?.close == 1)
  }

  @Test("funding is the slot's mean annualised rate")
  func funding() throws {
    // 0.01% each 8 hours is 10.95% a year.
    let eight = try #require(context([.close(nil, funding: 0.0001, hours: 8, on: 40)]))
    #expect(try #require(eight.annualisedFunding).isNear(0.1095))
    #expect(eight.close == nil && eight.closeDay == nil)
  }

  @Test("hours that a bar does not tell are the distance from the settlement before")
  func fundingHours() throws {
    func bar(_ hour: Int, _ rate: Double) -> MarketBar {
      var values = MarketBar.Values()
      values.fundingRate = rate
      let time = Day(40).start + hour * 3600 + 3
      return MarketBar(
        key: .init(asset: Asset("BTC"), venue: .all, time: .moment(time)),
        published: time,
        values: values
      )
    }
    let beside = try #require(context([bar(-4, 9), bar(4, 0.0001), bar(8, 0.0003)]))
    let expected = (0.0001 * 3 * 365 + 0.0003 * 6 * 365) / 2
    #expect(try #require(beside.annualisedFunding).isNear(expected))
  }

  @Test("of a total it is the asset with the largest gross, ties by symbol")
  func largest() throws {
    let observations: [Observation] = [
      .sides(1, 2, on: 40), .sides(4, 2, of: .of("ETH"), on: 40),
      .sides(3, 3, of: .of("ADA"), on: 40),
    ]
    let bars = ["BTC", "ETH", "ADA"].map { MarketBar.close(5, of: $0, on: 40) }
    #expect(notes(of: observations, bars: bars).last?.context?.asset == Asset("ADA"))
  }

  @Test("a bar restated later is seen by later notes only")
  func restated() throws {
    let bars: [MarketBar] = [
      .close(1, on: 39), .close(2, on: 39, published: Day(41).end), .close(4, on: 40),
      .close(4, on: 41),
    ]
    let notes = notes(of: [.sides(1, 2, on: 40), .sides(1, 2, on: 46)], bars: bars)
    #expect(notes[0].context?.changes.first?.change == 3)
    #expect(notes[1].context?.closeDay == Day(41))
  }
}
