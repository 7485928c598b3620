// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Analysis

@Suite("What a note sees of what forecasts are made of")
struct ReadingsTests {
  private func analyst(
    _ observations: [Observation],
    bars: [MarketBar] = [],
    _ change: (inout AnalysisSettings) -> Void = { _ in }
  ) -> Analyst {
    var settings = AnalysisSettings()
    change(&settings)
    return Analyst(observations: observations, bars: bars, settings: settings)
  }

  /// Days of two assets at two venues, in dollars.
  private func dollars(_ days: Int, seed: UInt64 = 2) -> [Observation] {
    var chance = SplitMix64(seed: seed)
    return (0..<days).flatMap { day in
      [("BTC", "Apex"), ("BTC", "Bolt"), ("ETH", "Apex")].compactMap { asset, venue in
        guard chance.uniform() > 0.03 else { return nil }
        let (long, short) = (50 + 100 * chance.uniform(), 20 + 400 * chance.uniform())
        return .sides(long, short, of: .of(asset, venue), on: day)
      }
    }
  }

  @Test("the markets' readings are the figures of the whole analysis, by bands")
  func bands() {
    let analyst = analyst(dollars(60))
    #expect(analyst.notes.count > 50)
    for note in analyst.notes {
      expectEqual(analyst.readings(of: note), analyst.analysis(of: note))
    }
  }

  @Test("the markets' readings are the figures of the whole analysis, by rank")
  func rank() {
    var chance = SplitMix64(seed: 19)
    let market = Market.of("BTC", "Apex", measure: .accountRatio)
    let analyst = analyst((0..<160).map { .ratio(0.5 + chance.uniform(), of: market, on: $0) })
    for note in analyst.notes {
      expectEqual(analyst.readings(of: note), analyst.analysis(of: note))
    }
    let regimes = analyst.notes.map { analyst.readings(of: $0).readings.first?.regime }
    #expect(regimes.prefix(100).allSatisfy { $0 == nil })
    #expect(regimes.dropFirst(100).allSatisfy { $0?.rule == .rank })
  }

  @Test("dollars over several assets have a total without a price")
  func total() {
    let analyst = analyst(dollars(20, seed: 5))
    let totals = analyst.notes.map { note in
      (
        analyst.readings(of: note).readings.first { $0.subject == .total },
        analyst.analysis(of: note)
      )
    }
    for (reading, analysis) in totals where analysis.leadKind == .total {
      #expect(reading?.ratio == analysis.lead.imbalance.ratio)
      #expect(reading?.regime == analysis.lead.regime)
      #expect(reading?.priced == nil)
    }
    #expect(totals.contains { $0.0 != nil })
  }

  @Test("the sum over one asset's venues is that asset's, with its price")
  func asset() {
    let analyst = analyst([
      .sides(1, 4, of: .of("BTC", "Apex"), on: 0), .sides(1, 5, of: .of("BTC", "Bolt"), on: 0),
    ])
    let readings = analyst.readings(of: analyst.notes[0]).readings
    #expect(readings.first?.subject == .asset(Asset("BTC")))
    #expect(readings.first?.ratio == 2.0 / 9)
    #expect(readings.map(\.priced) == Array(repeating: Asset("BTC"), count: 3))
    #expect(readings.map(\.side) == [.short, .short, .short])
  }

  @Test("without enough of the total's markets, and of contracts, there is no total")
  func noTotal() {
    var few = (0..<5).flatMap { day in
      [("BTC", 10.0), ("ETH", 90.0)].map { asset, size in
        Observation.sides(size, size / 2, of: .of(asset), on: day)
      }
    }
    few.removeAll { $0.key.market.asset == Asset("ETH") && $0.key.time == .day(Day(4)) }
    let analyst = analyst(few)
    let kinds = analyst.notes.map { analyst.readings(of: $0).readings.map(\.subject) }
    #expect(kinds.prefix(4).allSatisfy { $0.first == .total && $0.count == 3 })
    #expect(kinds.last == [.market(.of("BTC"))])

    let contracts = self.analyst([
      .sides(1, 4, of: .of("BTC", contract: "a"), unit: .contracts, on: 0),
      .sides(1, 4, of: .of("ETH", contract: "b"), unit: .contracts, on: 0),
    ])
    #expect(contracts.readings(of: contracts.notes[0]).readings.count == 2)
  }

  @Test("a slot that became public with the note's own is read too")
  func carried() {
    let market = Market.of("gold", "CFTC", measure: .traderClass, population: .noncommercial)
    let late = Day(30).end
    let analyst = analyst(
      [5, 12, 19].map { day in
        .sides(
          Double(day),
          10,
          of: market,
          unit: .contracts,
          on: day,
          published: day == 5 ? Day(8).end : late
        )
      }
    ) { $0.cadence = .weekly }
    #expect(analyst.notes.map(\.slots) == [[Day(4)], [Day(11), Day(18)]])
    let second = analyst.readings(of: analyst.notes[1])
    #expect(second.slot == Day(18))
    #expect(second.readings.map(\.slot) == [Day(11), Day(18)])
    #expect(second.readings.map(\.ratio) == [1.2, 1.9])
  }

  @Test("later data and restatements change no earlier reading")
  func asOf() {
    let all = dollars(40, seed: 8)
    let later = all.map { row in
      Observation(key: row.key, published: Day(100).end, value: .sides(long: 1, short: 1))
    }
    let (before, after) = (analyst(all), analyst(all + later))
    for (note, other) in zip(before.notes, after.notes) {
      #expect(before.readings(of: note) == after.readings(of: other))
    }
  }

  @Test("closing prices come by venue, that for all first, with their restatements")
  func closes() {
    func bar(_ day: Int, _ close: Double?, venue: Venue, published: Int? = nil) -> MarketBar {
      var values = MarketBar.Values()
      values.close = close
      let key = MarketBar.Key(asset: Asset("BTC"), venue: venue, time: .day(Day(day)))
      return MarketBar(key: key, published: Day(published ?? day).end, values: values)
    }
    let bars = [
      bar(1, 10, venue: Venue("Apex")), bar(2, 21, venue: .all, published: 5),
      bar(2, 20, venue: .all), bar(3, nil, venue: .all),
    ]
    let closes = analyst([], bars: bars).closingPrices[Asset("BTC")]
    #expect(closes?.venues.map { $0.map(\.value) } == [[20, 21], [10]])
    let seen = closes?.venues.first.map { $0.seen(in: Day(0)...Day(9), at: Day(4).end) }
    #expect(seen?.map(\.value) == [20])
    #expect(analyst([]).closingPrices.isEmpty)
  }

  private func expectEqual(_ readings: NoteReadings, _ analysis: NoteAnalysis) {
    #expect(readings.date == analysis.date && readings.slot == analysis.slot)
    let markets = readings.readings.filter { reading in
      if case .market = reading.subject { reading.slot == readings.slot } else { false }
    }
    #expect(markets.map(\.subject) == analysis.markets.map(\.subject))
    #expect(markets.map(\.ratio) == analysis.markets.map(\.imbalance.ratio))
    #expect(markets.map(\.side) == analysis.markets.map(\.imbalance.lean))
    #expect(markets.map(\.regime) == analysis.markets.map(\.regime))
  }
}
