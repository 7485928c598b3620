// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Analysis

@Suite("What leads")
struct LeadTests {
  private func last(_ observations: [Observation]) throws -> NoteAnalysis {
    try #require(notes(of: observations).last)
  }

  @Test("dollars add over assets and venues, and the total leads")
  func total() throws {
    let note = try last([
      .sides(1, 20, on: 5), .sides(2, 10, of: .of("BTC", "Base"), on: 5),
      .sides(4, 40, of: .of("ETH"), on: 5, status: .synthetic),
    ])
    #expect(note.leadKind == .total && note.lead.subject == .total)
    #expect(note.lead.imbalance.value == .sides(long: 7, short: 70))
    #expect(note.lead.status == .synthetic && note.lead.regime?.step == -3)
    #expect(note.lead.inputs == [0, 1, 2])
    #expect(note.assets.map(\.subject) == [.asset(Asset("ETH")), .asset(Asset("BTC"))])
    #expect(note.assets.map(\.inputs) == [[2], [0, 1]])
    let concentration = try #require(note.concentration)
    #expect(concentration.side == .short && concentration.parts.map(\.amount) == [40, 30])
    #expect(concentration.herfindahl.isNear(25.0 / 49))
    #expect(note.coverage == Coverage(present: 3, expected: 3, share: 1, missing: []))
  }

  @Test("breadth counts every market by its regime")
  func breadth() throws {
    let note = try last([
      .sides(1, 10, on: 5), .sides(2, 1, of: .of("ETH"), on: 5),
      .sides(0, 0, of: .of("SOL"), on: 5),
      .sides(1, 0, of: .of("XRP"), on: 5),
    ])
    #expect(note.breadth.byStep == [1, 0, 0, 0, 1, 0, 1] && note.breadth.withoutVerdict == 1)
    #expect(note.breadth.count == 4)
  }

  @Test("coin of two assets does not add: the market furthest from balance leads")
  func coinOfTwo() throws {
    let note = try last([
      .sides(1, 2, unit: .coin, on: 5), .sides(9, 3, of: .of("ETH"), unit: .coin, on: 5),
    ])
    #expect(note.leadKind == .leadingMarket && note.lead.subject == .market(.of("ETH")))
    #expect(note.assets.isEmpty && note.concentration == nil)
  }

  @Test("coin of one asset adds over venues, contracts of one contract too, and not of two")
  func coinAndContracts() throws {
    let coin = try last([
      .sides(1, 2, unit: .coin, on: 5), .sides(9, 3, of: .of("BTC", "Base"), unit: .coin, on: 5),
    ])
    #expect(coin.leadKind == .total && coin.lead.unit == .coin)
    #expect(coin.lead.imbalance.value == .sides(long: 10, short: 5))
    func contracts(_ a: String, _ b: String) throws -> NoteAnalysis {
      try last([
        .sides(1, 2, of: .of("BTC", "A", contract: a), unit: .contracts, on: 5),
        .sides(9, 3, of: .of("BTC", "B", contract: b), unit: .contracts, on: 5),
      ])
    }
    #expect(try contracts("1", "1").leadKind == .total)
    #expect(try contracts("1", "2").leadKind == .leadingMarket)
    #expect(try contracts("", "").leadKind == .leadingMarket)
  }

  @Test("heads, shares and ratios never add", arguments: [Unit.accounts, .share])
  func neverAdds(unit: Unit) throws {
    let note = try last([
      .sides(0.4, 0.6, unit: unit, on: 5), .sides(0.7, 0.3, of: .of("ETH"), unit: unit, on: 5),
    ])
    #expect(note.leadKind == .leadingMarket && note.assets.isEmpty)
  }

  @Test("one market leads alone, without a verdict by rank until there is history")
  func onlyMarket() throws {
    let note = try last([.ratio(2, on: 5)])
    #expect(note.leadKind == .onlyMarket && note.lead.regime == nil)
    #expect(note.breadth.withoutVerdict == 1 && note.lead.standing.readings == 0)
  }

  @Test("a single market given for all venues is a market, not an aggregate")
  func onlyAllVenues() throws {
    let market = Market.of("BTC", "all")
    let note = try last([.sides(1, 2, of: market, on: 5)])
    #expect(note.leadKind == .onlyMarket && note.lead.subject == .market(market))
    let two = try last([
      .sides(1, 2, of: market, on: 5), .sides(1, 2, of: .of("ETH", "all"), on: 5),
    ])
    #expect(two.leadKind == .total && two.markets.count == 2)
  }

  @Test("what has an empty side is shown without a verdict")
  func oneSided() throws {
    let one = try last([.sides(0, 2, on: 5)])
    #expect(one.leadKind == .largestWithoutVerdict && one.lead.regime == nil)
    #expect(one.markets.first?.regime?.step == -3)
    let several = try last([
      .sides(0, 2, on: 5), .sides(0, 9, of: .of("ETH"), on: 5), .sides(0, 0, of: .of("SOL"), on: 5),
    ])
    #expect(several.leadKind == .largestWithoutVerdict)
    #expect(several.lead.subject == .market(.of("ETH")))
  }

  @Test("a market below a tenth of the median gross is too thin to lead")
  func thin() throws {
    func note(_ gross: Double) throws -> NoteAnalysis {
      try last([
        .sides(gross / 4, gross * 3 / 4, unit: .coin, on: 5),
        .sides(60, 40, of: .of("ETH"), unit: .coin, on: 5),
        .sides(50, 50, of: .of("SOL"), unit: .coin, on: 5),
      ])
    }
    #expect(try note(9.9).lead.subject == .market(.of("ETH")))
    #expect(try note(10).lead.subject == .market(.of("BTC")))
  }

  @Test("with history, thin is a mid-rank of gross below 0.05 in the market's own window")
  func thinInHistory() throws {
    func subject(_ gross: Double) throws -> SubjectFigure.Subject {
      let past = (1...100).map { day in
        Observation.sides(50 + Double(day), 50 + Double(day), unit: .coin, on: day)
      }
      let other = (1...101).map { day in
        Observation.sides(60, 40, of: .of("ETH"), unit: .coin, on: day)
      }
      let today = Observation.sides(gross / 4, gross * 3 / 4, unit: .coin, on: 101)
      return try last(past + other + [today]).lead.subject
    }
    // Below 4 of 100 values and equal to one is 0.045; above 5 is 0.05.
    #expect(try subject(110) == .market(.of("ETH")))
    #expect(try subject(111) == .market(.of("BTC")))
  }

  @Test("by rank, the greatest distance from the middle leads, and markets with history come first")
  func byRank() throws {
    let calm = (1...100).map {
      Observation.ratio(Double($0), of: .of("ETH", measure: .accountRatio), on: $0)
    }
    let steep = (1...100).map {
      Observation.ratio(Double($0), of: .of("SOL", measure: .accountRatio), on: $0)
    }
    let today: [Observation] = [
      .ratio(50.5, of: .of("ETH", measure: .accountRatio), on: 101),
      .ratio(3.5, of: .of("SOL", measure: .accountRatio), on: 101),
      .ratio(1e6, of: .of("NEW", measure: .accountRatio), on: 101),
    ]
    let note = try last(calm + steep + today)
    #expect(note.lead.subject == .market(.of("SOL", measure: .accountRatio)))
    #expect(note.lead.standing.rank == 0.03 && note.lead.regime?.step == -2)
    #expect(note.breadth.withoutVerdict == 1)
  }

  @Test("without history the furthest ratio leads, ties by name")
  func ties() throws {
    let note = try last([
      .ratio(0.5, of: .of("ETH", measure: .accountRatio), on: 5),
      .ratio(2, of: .of("BTC", measure: .accountRatio), on: 5),
      .ratio(1.5, of: .of("ADA", measure: .accountRatio), on: 5),
    ])
    #expect(note.lead.subject == .market(.of("BTC", measure: .accountRatio)))
    #expect(note.lead.regime == nil)
  }

  @Test("below 80% coverage the leading market leads, at 80% the total")
  func coverage() throws {
    func note(_ weight: Double) throws -> NoteAnalysis {
      let before = (1...3).flatMap { day -> [Observation] in
        [.sides(40, 40, on: day), .sides(weight / 2, weight / 2, of: .of("ETH"), on: day)]
      }
      return try last(before + [.sides(10, 80, on: 4), .sides(1, 1, of: .of("NEW"), on: 4)])
    }
    let enough = try note(20)
    #expect(enough.coverage.share == 0.8 && enough.leadKind == .total)
    #expect(enough.coverage.present == 2 && enough.coverage.expected == 3)
    #expect(enough.coverage.missing == [.of("ETH")])
    let short = try note(20.1)
    #expect(short.leadKind == .leadingMarket && short.lead.subject == .market(.of("BTC")))
    #expect(short.concentration == nil && !short.assets.isEmpty)
  }

  @Test("a market is expected for thirty notes after its last value")
  func expected() throws {
    let old = Observation.sides(1, 1, of: .of("ETH"), on: 1)
    let days = { (last: Int) in (1...last).map { Observation.sides(1, 2, on: $0) } }
    #expect(try last([old] + days(31)).coverage.expected == 2)
    #expect(try last([old] + days(32)).coverage.expected == 1)
  }
}
