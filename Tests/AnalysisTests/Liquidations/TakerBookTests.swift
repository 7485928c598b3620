// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Analysis

@Suite("The takers' share of buying")
struct TakerBookTests {
  private let own = Market.of("BTC", "Apex", measure: .takerVolume)
  private let all = Market.of("BTC", "all", measure: .takerVolume)

  /// The shares of the bars of days 1 to 3 at Apex by `observations`, as seen at the end of day 3.
  private func shares(
    _ observations: [Observation],
    seen cutOff: Instant = Day(3).end
  ) -> [Double?] {
    let markets = MarketSeries.all(of: observations, settings: AnalysisSettings())
    let bars = (1...3).map { OpeningBar(time: .day(Day($0)), close: 100) }
    return TakerBook(markets)
      .filling(bars, of: Asset("BTC"), at: Venue("Apex"), seen: cutOff).map(\.takerBuyShare)
  }

  @Test("is buying over all that takers traded, where a time has any")
  func plain() {
    #expect(shares([]) == [nil, nil, nil])
    let observations = [
      Observation.sides(3, 1, of: own, on: 1), .sides(1, 4, of: own, on: 3),
    ]
    #expect(shares(observations) == [0.75, nil, 0.2])
  }

  @Test("is whole or nothing where takers were on one side, and not known where they did nothing")
  func oneSided() {
    let observations = [
      Observation.sides(5, 0, of: own, on: 1), .sides(0, 5, of: own, on: 2),
      .sides(0, 0, of: own, on: 3),
    ]
    #expect(shares(observations) == [1, 0, nil])
    #expect(shares([.ratio(3, of: own, on: 1), .ratio(0, of: own, on: 2)]) == [0.75, 0, nil])
  }

  @Test("is that of the bars' venue, else that of all venues, and of no other venue or asset")
  func venues() {
    let others: [Observation] = [
      .sides(1, 9, of: .of("BTC", "Base", measure: .takerVolume), on: 1),
      .sides(1, 9, of: .of("ETH", "Apex", measure: .takerVolume), on: 1),
      .sides(1, 9, of: .of("BTC", "Apex"), on: 1),
    ]
    #expect(shares(others) == [nil, nil, nil])
    let total = Observation.sides(1, 1, of: all, on: 1)
    #expect(shares(others + [total]) == [0.5, nil, nil])
    #expect(shares([total, .sides(3, 1, of: own, on: 2)]) == [nil, 0.75, nil])
  }

  @Test("is not taken from a venue whose figures are public only later, or end before the bars")
  func laterVenue() {
    let total = (1...3).map { Observation.sides(1, 1, of: all, on: $0) }
    let late = Observation.sides(3, 1, of: own, on: 3, published: Day(4).end)
    #expect(shares(total + [late]) == shares(total))
    #expect(shares(total + [late], seen: Day(4).end) == [nil, nil, 0.75])
    #expect(shares(total + [.sides(3, 1, of: own, on: -9)]) == shares(total))
  }

  @Test("is the last that was public, also where the last says that nothing was traded")
  func restated() {
    let late = Day(3).end + 1
    let observations: [Observation] = [
      .sides(1, 1, of: own, on: 1), .sides(3, 1, of: own, on: 1, published: Day(2).end),
      .sides(1, 0, of: own, on: 1, published: late), .sides(1, 1, of: own, on: 2),
      .sides(0, 0, of: own, on: 2, published: Day(3).end),
    ]
    #expect(shares(observations) == [0.75, nil, nil])
    #expect(shares(observations.reversed()) == [0.75, nil, nil])
    #expect(shares(observations, seen: late) == [1, nil, nil])
    #expect(shares(observations, seen: Day(2).end) == [0.75, 0.5, nil])
  }

  @Test("is that of dollars where several units are given")
  func units() {
    let observations: [Observation] = [
      .sides(1, 3, of: own, on: 1), .sides(3, 1, of: own, unit: .coin, on: 1),
      .sides(3, 1, of: own, unit: .coin, on: 2),
    ]
    #expect(shares(observations) == [0.25, 0.75, nil])
  }
}
