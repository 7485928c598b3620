// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Analysis

@Suite("Figures given for all")
struct GivenFigureTests {
  private let all = Market.of("all", "all")

  private func last(_ observations: [Observation]) throws -> NoteAnalysis {
    try #require(notes(of: observations).last)
  }

  @Test("the given figure leads with its rounding, and its parts are compared with it")
  func leads() throws {
    let note = try last([
      .sides(1.5e9, 20.2e9, on: 5, status: .synthetic),
      .sides(2.5e9, 29.8e9, of: .of("ETH"), on: 5, status: .synthetic),
      .sides(4e9, 50e9, of: all, on: 5, rounding: 1e9),
    ])
    #expect(note.leadKind == .total && note.lead.subject == .given(all))
    #expect(note.lead.rounding == 1e9 && note.lead.status == .published)
    #expect(note.lead.imbalance.dominance == 12.5 && note.lead.inputs == [2])
    #expect(note.markets.count == 2 && note.assets.count == 2)
    #expect(note.concentration?.parts.map(\.amount) == [29.8e9, 20.2e9])
    let reconciliation = try #require(note.reconciliation)
    #expect(reconciliation.agrees && reconciliation.parts == 2)
    #expect(reconciliation.longDifference == 0 && reconciliation.shortDifference == 0)
  }

  @Test("parts that differ by more than rounding do not agree")
  func disagrees() throws {
    func reconciliation(_ short: Double) throws -> Reconciliation {
      let note = try last([
        .sides(4, short, on: 5), .sides(4, 50, of: all, on: 5, rounding: 1),
      ])
      return try #require(note.reconciliation)
    }
    #expect(try reconciliation(50.5).agrees)
    #expect(try !reconciliation(50.6).agrees)
  }

  @Test("its past is that of the sums of parts, where parts stand today")
  func pastOfParts() throws {
    let past = (1...120).flatMap { day -> [Observation] in
      [.sides(Double(day), 10, on: day), .sides(Double(day), 10, of: .of("ETH"), on: day)]
    }
    let today: [Observation] = [
      .sides(50.5, 10, on: 121), .sides(50.5, 10, of: .of("ETH"), on: 121),
      .sides(100, 20, of: all, on: 121, rounding: 1),
    ]
    let note = try last(past + today)
    #expect(note.lead.subject == .given(all))
    #expect(note.lead.standing.readings == 120 && note.lead.standing.below == 50)
    #expect(note.lead.changes.first?.then?.value == .sides(long: 240, short: 20))
    #expect(note.lead.changes.first?.now?.value == .sides(long: 101, short: 20))
    #expect(note.history.count == 121 && note.history.last?.ratio == 5.05)
  }

  @Test("days before with parts only have the sum, days with the given one only have it alone")
  func alone() throws {
    let notes = notes(of: [
      .sides(1, 2, on: 4), .sides(1, 2, of: .of("ETH"), on: 4), .sides(4, 50, of: all, on: 5),
      .sides(4, 40, of: all, on: 6),
    ])
    #expect(notes.map(\.lead.subject) == [.total, .given(all), .given(all)])
    #expect(notes.map(\.leadKind) == [.total, .total, .total])
    #expect(notes[1].markets.isEmpty && notes[1].lead.changes.first?.then == nil)
    #expect(notes[2].lead.changes.first?.then?.value == .sides(long: 4, short: 50))
    #expect(notes[2].history.map(\.ratio) == [4.0 / 50, 4.0 / 40])
    #expect(notes[2].reconciliation == nil)
  }

  @Test("a figure for all venues leads where it holds all the parts, and not beside another asset")
  func allVenues() throws {
    let given = Market.of("BTC", "all")
    let note = try last([.sides(1, 2, on: 5), .sides(1, 3, of: given, on: 5)])
    #expect(note.lead.subject == .given(given) && note.markets.map(\.subject) == [.market(.of())])
    let two = try last([
      .sides(1, 2, on: 5), .sides(1, 3, of: given, on: 5), .sides(1, 5, of: .of("ETH"), on: 5),
    ])
    #expect(two.lead.subject == .total)
    #expect(two.lead.imbalance.value == .sides(long: 2, short: 7))
  }

  @Test("a consolidated contract is neither added to its parts nor counted beside them")
  func consolidated() throws {
    func market(_ contract: String) -> Market {
      .of("SPX", "CME", contract: contract, measure: .traderClass, population: .dealer)
    }
    let note = try last([
      .sides(1, 2, of: market("13874A"), unit: .contracts, on: 5),
      .sides(1, 9, of: market("13874U"), unit: .contracts, on: 5),
      .sides(2, 4, of: market("13874+"), unit: .contracts, on: 5),
    ])
    #expect(note.lead.subject == .given(market("13874+")))
    #expect(note.markets.count == 2 && note.breadth.count == 2)
    let alone = try last([.sides(2, 4, of: market("13874+"), unit: .contracts, on: 5)])
    #expect(alone.leadKind == .onlyMarket)
  }

  @Test("a given figure with an empty side does not lead before its parts")
  func oneSided() throws {
    let note = try last([
      .sides(1, 2, on: 5), .sides(1, 2, of: .of("ETH"), on: 5), .sides(0, 4, of: all, on: 5),
    ])
    #expect(note.lead.subject == .total)
    let alone = try last([.sides(0, 4, of: all, on: 5)])
    #expect(alone.leadKind == .largestWithoutVerdict && alone.lead.subject == .given(all))
  }
}
