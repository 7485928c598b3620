// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Analysis

@Suite("How firm a total is")
struct CoverageStrengthTests {
  /// Twenty venues of one size, of which on the last day only `present` report.
  private func note(present: Int) throws -> NoteAnalysis {
    let venues = (0..<20).map { Market.of("BTC", "V\($0 < 10 ? "0" : "")\($0)") }
    let past = (0..<10).flatMap { day in
      venues.map { Observation.sides(10 + Double(day) / 7, 20, of: $0, on: day) }
    }
    let today = venues.prefix(present).map { Observation.sides(11.3, 20, of: $0, on: 10) }
    return try #require(notes(of: past + today).last)
  }

  @Test("is told by the share of the usual size that is in it")
  func firmness() throws {
    #expect(try note(present: 20).lead.firmness == .firm)
    #expect(try note(present: 19).lead.firmness == .firm)
    #expect(try note(present: 18).lead.firmness == .partial)
    #expect(try note(present: 16).leadKind == .total)
    let few = try note(present: 15)
    #expect(few.leadKind == .leadingMarket && few.lead.firmness == .firm)
  }

  @Test("looks at what usually makes it: what never adds takes nothing from it")
  func unconverted() throws {
    let dollars = (0..<20).map { Market.of("BTC", "V\($0 + 10)") }
    let coin = (0..<2).map { Market.of("BTC", "W\($0)") }
    let all = (0..<11).flatMap { day in
      dollars.map { Observation.sides(10 + Double(day) / 7, 20, of: $0, on: day) }
        + coin.map { Observation.sides(1 + Double(day) / 7, 2, of: $0, unit: .coin, on: day) }
    }
    let note = try #require(notes(of: all).last)
    #expect(note.leadKind == .total && note.lead.firmness == .firm)
    #expect(note.coverage.share < Coverage.whole && note.coverage.comparable == 1)
  }
}
