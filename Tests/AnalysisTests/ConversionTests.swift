// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Analysis

@Suite("Contracts of a known size")
struct ConversionTests {
  private let tuesday = 12
  private let bitcoin = Market.of(
    "BTC",
    "CFTC",
    contract: "133741",
    measure: .traderClass,
    population: .noncommercial
  )
  private let micro = Market.of(
    "BTC",
    "CFTC",
    contract: "133742",
    measure: .traderClass,
    population: .noncommercial
  )
  private let gold = Market.of(
    "gold",
    "CFTC",
    contract: "088691",
    measure: .traderClass,
    population: .noncommercial
  )

  private func note(_ observations: [Observation], _ bars: [MarketBar]) throws -> NoteAnalysis {
    try #require(all(observations, bars).last)
  }

  private func all(_ observations: [Observation], _ bars: [MarketBar]) -> [NoteAnalysis] {
    notes(of: observations, bars: bars) { settings in
      settings.cadence = .weekly
      settings.contracts = [
        "133741": ContractSize(asset: Asset("BTC"), size: 5),
        "133742": ContractSize(asset: Asset("BTC"), size: 0.1),
        "088691": ContractSize(asset: Asset("gold"), size: 100),
      ]
    }
  }

  private func contracts(_ long: Double, _ short: Double, of market: Market) -> Observation {
    .sides(
      long,
      short,
      of: market,
      unit: .contracts,
      on: tuesday,
      published: Day(15).start + 73_800
    )
  }

  @Test("become dollars at the last close at or before the positions' day, and add to a total")
  func dollars() throws {
    let note = try note(
      [contracts(2, 4, of: bitcoin), contracts(10, 20, of: micro), contracts(30, 10, of: gold)],
      [.close(1000, on: 10), .close(9999, on: 13), .close(50, of: "gold", on: 12)]
    )
    #expect(note.leadKind == .total && note.lead.unit == .usd)
    // 2·5·1000 + 10·0.1·1000 + 30·100·50 and 4·5·1000 + 20·0.1·1000 + 10·100·50.
    #expect(note.lead.imbalance.value == .sides(long: 161_000, short: 72_000))
    #expect(note.markets.map(\.unit) == [.contracts, .contracts, .contracts])
    #expect(note.assets.map(\.imbalance.value.long) == [150_000, 11_000])
    #expect(note.conversions.map(\.size) == [5, 0.1, 100])
    #expect(note.conversions.map(\.close) == [1000, 1000, 50])
    #expect(note.conversions.map(\.closeDay.count) == [10, 10, 12])
  }

  @Test("without a close of the last seven days, or with one at zero or below, are left out")
  func unpriced() throws {
    for bars in [
      [], [MarketBar.close(50, of: "gold", on: 4)], [.close(0, of: "gold", on: 12)],
      [.close(50, of: "gold", on: 11), .close(-37.63, of: "gold", on: 12)],
    ] {
      let note = try note(
        [contracts(2, 4, of: bitcoin), contracts(4, 2, of: micro), contracts(30, 10, of: gold)],
        [.close(1000, on: 12)] + bars
      )
      #expect(note.conversions.map(\.market) == [bitcoin, micro])
      #expect(note.coverage.present == 2 && note.coverage.expected == 3)
      #expect(note.coverage.missing.isEmpty && note.coverage.unconverted == [gold])
    }
  }

  @Test("a close that was published only after the positions is not used")
  func lateClose() throws {
    let late = MarketBar.close(1000, on: 12, published: Day(15).start + 73_801)
    let note = try note([contracts(2, 4, of: bitcoin), contracts(2, 4, of: micro)], [late])
    #expect(note.conversions.isEmpty && note.lead.unit != .usd)
  }

  @Test("of one asset without a price become coin")
  func coin() throws {
    let note = try note([contracts(2, 4, of: bitcoin), contracts(10, 20, of: micro)], [])
    #expect(note.leadKind == .total && note.lead.unit == .coin)
    #expect(note.lead.imbalance.value == .sides(long: 11, short: 22))
  }

  @Test("a total of less than 80% of what is expected does not lead")
  func coverage() throws {
    let observations = (0..<5).flatMap { week in
      [bitcoin, micro, gold].map { observation(of: $0, in: week) }
    }
    let bars = (0..<5).map { MarketBar.close(50, of: "gold", on: tuesday + 7 * $0) }
    let note = try note(observations, bars)
    // One of three is converted, and no one knows what the others weigh in dollars.
    #expect(note.coverage.share.isNear(1.0 / 3))
    #expect(note.leadKind == .leadingMarket && note.lead.unit == .contracts)
  }

  @Test("a newcomer does not stand for markets that have no price")
  func newcomer() throws {
    let old = (0..<5).flatMap { week in
      [bitcoin, micro].map { observation(of: $0, in: week) }
    }
    let bars = [MarketBar.close(50, of: "gold", on: tuesday + 28)]
    let note = try note(old + [observation(of: gold, in: 4)], bars)
    // Only the newcomer is converted; the two that were there before are not in the total.
    #expect(note.conversions.map(\.market) == [gold])
    #expect(note.coverage.share == 0)
    #expect(note.leadKind == .leadingMarket && note.lead.unit == .contracts)
  }

  @Test("a total leads from the first week with prices")
  func firstPrices() throws {
    let observations = (0..<5).flatMap { week in
      [bitcoin, gold].map { observation(of: $0, in: week) }
    }
    let day = tuesday + 28
    let note = try note(observations, [.close(1000, on: day), .close(50, of: "gold", on: day)])
    #expect(note.coverage.share == 1)
    #expect(note.leadKind == .total && note.lead.unit == .usd)
  }

  @Test("what is later given in dollars changes no earlier breadth")
  func laterDollars() throws {
    let early = [bitcoin, micro, gold].flatMap { market in
      (0..<(market == gold ? 2 : 3)).map { observation(of: market, in: $0) }
    }
    let late = observation(of: gold, in: 3, unit: .usd)
    let before = try note(early, [])
    let after = try #require(all(early + [late], []).dropLast().last)
    #expect(before.breadthHistory.map(\.breadth.count) == [3, 3, 2])
    #expect(before.breadthHistory == after.breadthHistory)
  }

  @Test("what is later given in dollars changes no earlier total")
  func laterTotal() throws {
    let early = (0..<3).flatMap { week in
      [bitcoin, gold].map { observation(of: $0, in: week) }
    }
    let late = observation(of: gold, in: 3, unit: .usd)
    let bars = (0..<3).flatMap { week in
      [("BTC", 1000.0), ("gold", 50)].map { asset, close in
        MarketBar.close(close, of: asset, on: tuesday + 7 * week)
      }
    }
    let before = try note(early, bars)
    let after = try #require(all(early + [late], bars).dropLast().last)
    #expect(before.leadKind == .total && before.lead == after.lead)
    #expect(before.coverage == after.coverage && before.history == after.history)
  }

  private func observation(
    of market: Market,
    in week: Int,
    unit: Unit = .contracts
  ) -> Observation {
    .sides(
      30,
      10,
      of: market,
      unit: unit,
      on: tuesday + 7 * week,
      published: Day(15 + 7 * week).start + 73_800
    )
  }
}
