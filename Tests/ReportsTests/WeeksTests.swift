// SPDX-License-Identifier: Apache-2.0
import Analysis
import Diagnostics
import Foundation
import Intake
import Positioning
import Reports
import TestSupport
import Testing

@Suite("Twenty years of weekly reports", .enabled(if: isThere(CotWeeks.folder)))
struct WeeksTests {
  private static let inDollars = Result { try CotWeeks.notes(of: CotWeeks.inDollars.get()) }

  private func day(_ text: String) throws -> Day {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return try #require(Day(year: parts[0], month: parts[1], day: parts[2]))
  }

  private func note(_ date: String) throws -> NoteAnalysis {
    let day = try day(date)
    return try #require(try CotWeeks.notes.get().first { $0.date == day }, "no note on \(date)")
  }

  private func market(_ name: String, in note: NoteAnalysis) -> SubjectFigure? {
    note.markets.first { figure in
      if case .market(let market) = figure.subject { market.asset.symbol == name } else { false }
    }
  }

  @Test("every as-of week is in a note: 1,051 notes hold 1,054 weeks")
  func weeks() throws {
    let notes = try CotWeeks.notes.get()
    #expect(notes.count == 1051)
    #expect(notes.flatMap(\.slots).count == 1054)
    #expect(Set(notes.flatMap(\.slots)).count == 1054)
    let several = notes.filter { $0.slots.count > 1 }
    #expect(several.map(\.date) == [try day("2013-11-01"), try day("2013-11-08")])
    #expect(several.map(\.slots.count) == [2, 3])
    #expect(notes.first?.date == (try day("2006-01-06")))
    #expect(notes.last?.asOf == (try day("2026-03-10")))
  }

  @Test("platinum leads the note of its report as of 26 October 2010 at 36 to 1")
  func platinum() throws {
    let note = try note("2010-10-29")
    #expect(note.asOf == (try day("2010-10-26")))
    #expect(note.lead.imbalance.value == .sides(long: 27_507, short: 764))
    #expect(note.lead.imbalance.ratio == 27_507.0 / 764)
    #expect(note.leadKind == .leadingMarket)
    #expect(market("platinum", in: note)?.regime?.step == 3)
  }

  @Test("crude's negative close is no price to convert at, and breaks no note around it")
  func crude() throws {
    for date in ["2020-04-17", "2020-04-24", "2020-05-01"] {
      let note = try note(date)
      #expect(market("crude", in: note)?.imbalance.ratio != nil)
    }
    // The report as of Tuesday 21 April has that day's own close, above zero again.
    let april = try day("2020-04-24")
    let dollars = try #require(try Self.inDollars.get().first { $0.date == april })
    let conversion = dollars.conversions.first { $0.market.asset.symbol == "crude" }
    #expect(conversion?.closeDay == (try day("2020-04-21")) && (conversion?.close ?? 0) > 0)
  }

  @Test("bitcoin's empty commercials are no positions, and no ratio")
  func noPositions() throws {
    let note = try note("2018-04-13")
    #expect(market("bitcoin", in: note)?.imbalance.ratio != nil)
    let desk = try Desk()
    let path = try desk.put(CotWeeks.configuration(withContracts: false), "leverage-notes.yml")
    let dataset = try readDataset(try configuration(at: path).sources)
    let asOf = try day("2018-04-10")
    let commercial = try #require(
      dataset.observations.first {
        $0.key.market.asset.symbol == "bitcoin" && $0.key.market.population == .commercial
          && $0.key.time == .day(asOf)
      }
    )
    #expect(commercial.value.emptySides == .both)
    #expect(imbalance(of: commercial.value, rounding: nil).longShare == nil)
  }

  @Test("russell's gap is a gap: no reading is carried into it, and changes across it are no data")
  func gap() throws {
    let notes = try CotWeeks.notes.get()
    let with = notes.indices.filter { market("russell", in: notes[$0]) != nil }
    let gap = try #require(zip(with, with.dropFirst()).first { $1 - $0 > 50 })
    let after = try #require(market("russell", in: notes[gap.1]))
    #expect(after.changes.allSatisfy { $0.then == nil })
    #expect(!after.standing.hasEnough)
  }

  @Test("with sizes and prices given, the total in dollars leads")
  func dollars() throws {
    let notes = try Self.inDollars.get()
    #expect(notes.count == 1051)
    let latest = try #require(notes.last)
    #expect(latest.leadKind == .total && latest.lead.unit == .usd)
    #expect(latest.coverage.unconverted.map(\.asset.symbol) == ["cattle", "palladium", "sugar"])
    #expect(latest.conversions.count == 24)
    // 2-year note: 200,000 dollars a contract, quoted in per cent of that.
    #expect(latest.conversions.first { $0.market.asset.symbol == "tnote2" }?.size == 2000)
  }

  @Test("a file whose classes do not add up is refused, and names the identity, file and rows")
  func corn() async throws {
    let desk = try Desk()
    let sources = [("noncommercial", "spec"), ("commercial", "comm"), ("nonreportable", "nonrept")]
      .map { population, column in
        """
          - positions:
              files: \(CotWeeks.folder)/known_bad/cot_corn.csv
              balance: true
              columns: { time: date, long: \(column)_long, short: \(column)_short }
              constants: { asset: corn, venue: CFTC, measure: trader_class,
                population: \(population), unit: contracts }
        """
      }
    let path = try desk.put(
      "base_url: https://example.org/\ncadence: weekly\ncards: none\nsources:\n"
        + sources.joined(separator: "\n"),
      "leverage-notes.yml"
    )
    let error = try #require(
      await desk.refusal {
        $0.inputs = []
        $0.configuration = path
      }
    )
    #expect(error.stage == .data && error.stage.exitStatus.rawValue == 65)
    let first = try #require(error.diagnostics.first)
    #expect(first.id == "data.balance")
    #expect(first.location?.file.hasSuffix("known_bad/cot_corn.csv") == true)
    #expect(first.location?.line == 2)
    #expect(first.summary.contains("long is 662599 and short 684183"))
    #expect(error.diagnostics.count <= 10)
  }
}
