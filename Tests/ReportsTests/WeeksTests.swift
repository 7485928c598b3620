// SPDX-License-Identifier: Apache-2.0
import Analysis
import Diagnostics
import Foundation
import Intake
import Positioning
import Reports
import TestSupport
import Testing

/// Twenty years of weekly reports by class of trader, which lie beside the checkout and are not part
/// of it.
private let folder = sharedFolder + "/data/cot_weekly"

/// 28 markets from 2006 on, three classes each, with prices for 24 of them.
private enum Weeks {
  static let all = Result { try notes(withContracts: false) }
  static let inDollars = Result { try notes(withContracts: true) }

  /// The price file of each market that has one, and the contract's code.
  private static let markets: [(name: String, price: String?, code: String)] = [
    ("aud", "6A_F", "232741"), ("bitcoin", "BTC_USD", "133741"), ("bond30", "ZB_F", "020601"),
    ("cad", "6C_F", "090741"), ("cattle", nil, "057642"), ("chf", "6S_F", "092741"),
    ("copper", "HG_F", "085692"), ("crude", "CL_F", "067651"), ("dow", "YM_F", "124603"),
    ("eur", "6E_F", "099741"), ("gasoline", "RB_F", "111659"), ("gbp", "6B_F", "096742"),
    ("gold", "GC_F", "088691"), ("heating_oil", "HO_F", "022651"), ("jpy", "6J_F", "097741"),
    ("lumber", nil, "058643"), ("nasdaq", "NQ_F", "209742"), ("natgas", "NG_F", "023651"),
    ("palladium", nil, "075651"), ("platinum", "PL_F", "076651"), ("russell", "RTY_F", "239742"),
    ("silver", "SI_F", "084691"), ("sp500", "ES_F", "13874A"), ("sugar", nil, "080732"),
    ("tnote10", "ZN_F", "043602"), ("tnote2", "ZT_F", "042601"), ("tnote5", "ZF_F", "044601"),
    ("usdx", "DX_F", "098662"),
  ]

  /// What a publisher writes to read them.
  static func configuration(withContracts: Bool) -> String {
    var lines = ["base_url: https://example.org/weeks/", "cadence: weekly", "sources:"]
    for (name, price, code) in markets {
      let contract = withContracts ? ", contract: \"\(code)\"" : ""
      for (population, column) in [
        ("noncommercial", "spec"), ("commercial", "comm"), ("nonreportable", "nonrept"),
      ] {
        lines.append(
          """
            - positions:
                files: \(folder)/cot_\(name).csv
                balance: true
                columns: { time: date, long: \(column)_long, short: \(column)_short }
                constants: { asset: \(name), venue: CFTC\(contract), measure: trader_class,
                  population: \(population), unit: contracts }
          """
        )
      }
      guard let price else { continue }
      lines.append(
        """
          - market: { files: \(folder)/price_\(price).csv, columns: { time: date },
              constants: { asset: \(name) } }
        """
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func notes(withContracts: Bool) throws -> [NoteAnalysis] {
    let desk = try Desk()
    let path = try desk.put(configuration(withContracts: withContracts), "leverage-notes.yml")
    let configuration = try Intake.configuration(at: path)
    let dataset = try readDataset(configuration.sources)
    var settings = AnalysisSettings()
    settings.cadence = configuration.cadence
    settings.contracts = ContractSize.ofCFTC
    return analyses(of: dataset.observations, bars: dataset.bars, settings: settings)
  }
}

@Suite("Twenty years of weekly reports", .enabled(if: isThere(folder)))
struct WeeksTests {
  private func day(_ text: String) throws -> Day {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return try #require(Day(year: parts[0], month: parts[1], day: parts[2]))
  }

  private func note(_ date: String) throws -> NoteAnalysis {
    let day = try day(date)
    return try #require(try Weeks.all.get().first { $0.date == day }, "no note on \(date)")
  }

  private func market(_ name: String, in note: NoteAnalysis) -> SubjectFigure? {
    note.markets.first { figure in
      if case .market(let market) = figure.subject { market.asset.symbol == name } else { false }
    }
  }

  @Test("every as-of week is in a note: 1,051 notes hold 1,054 weeks")
  func weeks() throws {
    let notes = try Weeks.all.get()
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
    let dollars = try #require(try Weeks.inDollars.get().first { $0.date == april })
    let conversion = dollars.conversions.first { $0.market.asset.symbol == "crude" }
    #expect(conversion?.closeDay == (try day("2020-04-21")) && (conversion?.close ?? 0) > 0)
  }

  @Test("bitcoin's empty commercials are no positions, and no ratio")
  func noPositions() throws {
    let note = try note("2018-04-13")
    #expect(market("bitcoin", in: note)?.imbalance.ratio != nil)
    let desk = try Desk()
    let path = try desk.put(Weeks.configuration(withContracts: false), "leverage-notes.yml")
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
    let notes = try Weeks.all.get()
    let with = notes.indices.filter { market("russell", in: notes[$0]) != nil }
    let gap = try #require(zip(with, with.dropFirst()).first { $1 - $0 > 50 })
    let after = try #require(market("russell", in: notes[gap.1]))
    #expect(after.changes.allSatisfy { $0.then == nil })
    #expect(!after.standing.hasEnough)
  }

  @Test("with sizes and prices given, the total in dollars leads")
  func dollars() throws {
    let notes = try Weeks.inDollars.get()
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
              files: \(folder)/known_bad/cot_corn.csv
              balance: true
              columns: { time: date, long: \(column)_long, short: \(column)_short }
              constants: { asset: corn, venue: CFTC, measure: trader_class,
                population: \(population), unit: contracts }
        """
      }
    let path = try desk.put(
      "base_url: https://example.org/\ncadence: weekly\nsources:\n"
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
