// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Analysis

@Suite("The note whose study a note uses")
struct QuarterNoteTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> Day {
    try #require(Day(year: year, month: month, day: day))
  }

  /// An analyst of one market with a reading on each of `days`.
  private func analyst(_ days: [Day]) -> Analyst {
    Analyst(
      observations: days.map { .sides(1, 2, on: $0.count) },
      bars: [],
      settings: AnalysisSettings()
    )
  }

  /// The days of the notes whose study each note uses.
  private func studyDays(_ analyst: Analyst) -> [Day] {
    analyst.notes.indices.map { analyst.studyNote(ofNoteAt: $0).date }
  }

  @Test("is itself where no note is before it")
  func alone() throws {
    let analyst = analyst([try day(2025, 8, 19)])
    #expect(analyst.notes.count == 1)
    #expect(analyst.studyNote(ofNoteAt: 0) == analyst.notes[0])
  }

  @Test("is the first of its quarter, which begins with January, April, July and October")
  func quarters() throws {
    let days = [
      try day(2025, 3, 30), try day(2025, 3, 31), try day(2025, 4, 1), try day(2025, 5, 20),
      try day(2025, 6, 30), try day(2025, 7, 2), try day(2025, 9, 30), try day(2025, 10, 1),
    ]
    let first = [0, 0, 2, 2, 2, 5, 5, 7]
    #expect(studyDays(analyst(days)) == first.map { days[$0] })
  }

  @Test("is never of another year, though the quarter has the same number")
  func years() throws {
    let days = [
      try day(2024, 12, 30), try day(2024, 12, 31), try day(2025, 1, 1), try day(2025, 1, 2),
      try day(2026, 1, 5), try day(2026, 3, 31),
    ]
    let first = [0, 0, 2, 2, 4, 4]
    #expect(studyDays(analyst(days)) == first.map { days[$0] })
  }

  @Test("is of the same headline: a quarter in which it changes has a study of each")
  func headlines() throws {
    let start = try day(2025, 7, 1).count
    // From the fourth day on two markets report accounts, and one still dollars.
    let dollars = (0..<8).map { Observation.sides(1, 2, on: start + $0) }
    let accounts = ["BTC", "ETH"].flatMap { asset in
      (3..<8).map {
        Observation.ratio(2, of: .of(asset, measure: .accountRatio), on: start + $0)
      }
    }
    let analyst = Analyst(
      observations: dollars + accounts,
      bars: [],
      settings: AnalysisSettings()
    )
    #expect(
      analyst.notes.map(\.headline.measure)
        == Array(repeating: .reported, count: 3) + Array(repeating: .accountRatio, count: 5)
    )
    #expect(studyDays(analyst).map { $0.count - start } == [0, 0, 0, 3, 3, 3, 3, 3])
  }

  @Test("is the first of the quarter also for a headline that comes back")
  func back() throws {
    let start = try day(2025, 7, 1).count
    // Headlines are told by the last 30 days: accounts of two markets, of one day alone, lead for a
    // month.
    let dollars = (0..<40).map { Observation.sides(1, 2, on: start + $0) }
    let accounts = ["BTC", "ETH"].map {
      Observation.ratio(2, of: .of($0, measure: .accountRatio), on: start + 3)
    }
    let analyst = Analyst(
      observations: dollars + accounts,
      bars: [],
      settings: AnalysisSettings()
    )
    let dates = analyst.notes.map { $0.date.count - start }
    // While accounts lead only the day with new ones is a note.
    #expect(dates == [0, 1, 2, 3] + Array(33..<40))
    #expect(
      studyDays(analyst).map { $0.count - start } == [0, 0, 0, 3] + Array(repeating: 0, count: 7)
    )
  }
}
