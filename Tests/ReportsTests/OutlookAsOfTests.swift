// SPDX-License-Identifier: Apache-2.0
import Foundation
import Reports
import TestSupport
import Testing

/// A daily site with levels, studies and forecasts, which several tests compare theirs with.
private enum DailySite {
  /// The first day of a quarter is day 200.
  static let record = DailyRecord(days: 206, seed: 5)
  /// The files of the whole site, by a build that keeps nothing.
  static let whole = Task {
    let desk = try Desk(record.input())
    try await desk.build()
    return try desk.site()
  }
}

@Suite("A note with levels, a study and forecasts is a function of what was public at its cut-off")
struct OutlookAsOfTests {
  @Test(
    "later data and restatements change no earlier note, and to keep notes changes no byte",
    arguments: [150, 199, 202]
  )
  func truncated(_ day: Int) async throws {
    let whole = try await DailySite.whole.value
    let desk = try Desk(DailySite.record.input(through: day))
    try await desk.build()
    let earlier = try desk.site()
    for note in 0...day {
      for name in ["note.json", "data.csv", "data.json"] {
        let path = "\(DailyRecord.folder(note))/\(name)"
        #expect(earlier[path] != nil && earlier[path] == whole[path], "\(path)")
      }
      let path = "\(DailyRecord.folder(note))/index.html"
      #expect(try page(path, in: earlier) == page(path, in: whole), "\(path)")
    }
    try desk.write(DailySite.record.input())
    let receipt = try await desk.build()
    #expect(receipt.made < receipt.notes)
    try #expect(differences(desk.site(), whole) == [])
  }

  @Test("neither the order of rows and files nor the number of jobs matters")
  func order() async throws {
    let desk = try Desk(DailySite.record.input(shuffledBy: 9))
    try await desk.build { $0.jobs = 2 }
    try await #expect(differences(desk.site(), DailySite.whole.value) == [])
  }

  @Test("the record has what these tests are about")
  func record() async throws {
    let whole = try await DailySite.whole.value
    let notes = try (0..<DailySite.record.days).map { day in
      let file = try #require(whole["\(DailyRecord.folder(day))/note.json"])
      return try NoteOutlook(String(decoding: file, as: UTF8.self))
    }
    #expect(notes[189].squeeze?.origin == "modelled" && notes[191].squeeze?.origin == "given")
    let studies = Set(notes.compactMap(\.study?.date))
    #expect(studies == Set([17, 108, 200].map(DailyRecord.date)))
    #expect(notes.contains { $0.study?.is_extreme == true })
    #expect(notes[205].study.map { $0.tested > 0 } == true)
    #expect(notes[205].forecasts.count >= 2 && notes[205].scored.count == 6)
    let last = try #require(whole["\(DailyRecord.folder(205))/note.json"])
    // Where nothing is missing, nothing is said to be left out.
    let qualities = try NoteFile(String(decoding: last, as: UTF8.self)).quality.map(\.id)
    #expect(qualities.contains("levels-modelled") && !qualities.contains("left-out"))
  }

  /// A page of a note without what stands beside the note: its correction and the links to its
  /// neighbours.
  private func page(_ path: String, in site: [String: [UInt8]]) throws -> String {
    let page = String(decoding: try #require(site[path]), as: UTF8.self)
    let start = try #require(page.range(of: "<nav class=\"pn\""))
    let end = try #require(page.range(of: "</nav>", range: start.upperBound..<page.endIndex))
    let main = try #require(page.range(of: "<main id=\"main\" class=\"wrap\">"))
    let article = try #require(page.range(of: "<article id=\"note\">"))
    let whole = String(
      page[..<main.upperBound] + page[article.lowerBound..<start.lowerBound]
        + page[end.upperBound...]
    )
    // When restated data changed the note is dated outside of it, like the box.
    return whole.replacing(/"dateModified":"[^"]*"/, with: "")
  }
}
