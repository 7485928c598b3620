// SPDX-License-Identifier: Apache-2.0
import Analysis
import Foundation
import Positioning
import TestSupport
import Testing

@testable import Commentary

/// The notes of real weeks, where the files are; else skipped.
@Suite(.enabled(if: isThere(CotWeeks.folder)))
struct WeeklyNotesTests {
  static let markets = [
    "gold", "platinum", "crude", "eur", "bitcoin", "tnote10", "sp500", "russell", "cattle",
  ]

  static let prices = [("gold", "GC_F"), ("crude", "CL_F"), ("eur", "6E_F"), ("sp500", "ES_F")]

  static func notes(_ markets: [String], _ change: (inout AnalysisSettings) -> Void = { _ in })
    -> [NoteAnalysis]
  {
    var settings = AnalysisSettings()
    settings.cadence = .weekly
    settings.headlinePopulation = .noncommercial
    change(&settings)
    return analyses(
      of: ObservationList(CotWeeks.observations(of: markets)),
      bars: prices.flatMap { CotWeeks.bars($0.0, $0.1) },
      settings: settings
    )
  }

  @Test("speak of weeks, never of days", arguments: [["crude"], markets])
  func weeks(_ markets: [String]) throws {
    let book = try englishPhrases()
    let notes = Self.notes(markets)
    #expect(notes.count > 1_000)
    for (index, note) in notes.enumerated() where index.isMultiple(of: 13) {
      let words = try compose(note, with: book)
      for text in words.texts { #expect(!speaksOfDays(text), "\(note.date): \(text)") }
      #expect(words.unproven == [], "\(note.date)")
      if ProcessInfo.processInfo.environment["SHOW_NOTES"] != nil, index.isMultiple(of: 52) {
        print("=== \(note.date) as of \(note.asOf)")
        let count = words.box.count + words.evidence.count
        print(words.texts.dropLast(count).joined(separator: "\n"))
      }
    }
  }
}

extension Commentary {
  /// Everything that is said, a text each.
  var texts: [String] {
    [headline, standfirst] + paragraphs.map { $0.map(\.text).joined() }
      + qualities.map { "\($0.head) \($0.text.map(\.text).joined())" } + box
      + evidence.map { "\($0.key) \($0.title): \($0.figure.text) [\($0.how)]" }
  }

  /// The numbers in paragraphs that are no figure with a row of evidence, nor a part of a name.
  var unproven: [String] {
    let rows = Set(evidence.map(\.figure.name))
    let words = paragraphs.joined().map { run in
      run.figure.map { rows.contains($0) } == true ? " " : run.text
    }
    let plain = words.joined().replacing("S&P 500", with: "").replacing("Nasdaq 100", with: "")
      .replacing("Russell 2000", with: "").replacing("ranks at", with: "")
      .replacing("where 0 is the most short and 1 the most long", with: "")
    return plain.matches(of: /[0-9][0-9,.]*/).map { String($0.output) }
  }
}

/// Whether a text of a weekly note counts in days.
func speaksOfDays(_ text: String) -> Bool {
  let plain = text.lowercased().replacing("at most 7 days old", with: "")
    .replacing("day of the close", with: "")
  return plain.contains(/\b(day|days|yesterday|today|365|daily)\b/)
}
