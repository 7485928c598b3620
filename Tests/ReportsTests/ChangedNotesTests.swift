// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

@Suite("A build that changes a published note says so")
struct ChangedNotesTests {
  /// Puts other figures in the place of those of `days`, five days being there.
  private func change(_ days: ClosedRange<Int>, _ desk: borrowing Desk) throws {
    var input = Positions.header + Positions.rows(5).joined()
    for day in days {
      let old = "\(Positions.date(day)),BTC,Aldgate,reported,usd,"
      input.replace(old, with: old + "1")
    }
    try desk.write(["positions/p.csv": input])
  }

  @Test("once, with its day and what to do instead, if data was put in its place")
  func replaced() async throws {
    let desk = try Desk(Positions.input(5))
    #expect(try await desk.build().warnings == [])
    try change(3...4, desk)
    let warnings = try await desk.build().warnings
    #expect(
      warnings == [
        Diagnostic(
          .warning,
          "note.changed",
          "3 published notes come out otherwise, `2025-12-03`, `2025-12-04`, `2025-12-05`: "
            + "data or words that were public at their cut-off were added or changed",
          fix: "state restated figures as rows with a later `published`; the notes then stay as "
            + "they were, with the corrections beside them"
        )
      ]
    )
    // The site now is what the data makes of it.
    #expect(try await desk.build().warnings == [])
  }

  @Test("names the first of many, and those that are gone")
  func many() async throws {
    let desk = try Desk(Positions.input(5))
    try await desk.build()
    try desk.write(Positions.input(3))
    let gone = try await desk.build().warnings
    #expect(gone.map(\.id) == ["note.changed"])
    let days = "`2025-12-04`, `2025-12-05`"
    #expect(gone.first?.summary.hasPrefix("2 published notes are gone, \(days):") == true)
    try desk.write(Positions.input(5))
    try await desk.build()
    try change(1...5, desk)
    let changed = try await desk.build().warnings
    #expect(changed.first?.summary.contains("5 published notes") == true)
    #expect(changed.first?.summary.contains("`2025-12-03` and 2 more:") == true)
  }

  @Test("also without a cache, or with everything made anew")
  func withoutCache() async throws {
    let desk = try Desk(Positions.input(5))
    try await desk.build()
    try change(5...5, desk)
    try FileManager.default.removeItem(atPath: desk.path(".site.cache"))
    let first = try await desk.build().warnings
    #expect(
      first.map(\.summary) == [
        "1 published note comes out otherwise, `2025-12-05`: their data, or the program, its "
          + "templates or settings, are not what they were"
      ]
    )
    try change(4...4, desk)
    let second = try await desk.build { $0.isForced = true }.warnings
    #expect(second.map(\.id) == ["note.changed"])
    #expect(second.first?.summary.hasSuffix("were added or changed") == true)
  }

  @Test("only on demand if templates, settings or the program are others")
  func makers() async throws {
    let desk = try Desk(Positions.input(5))
    try await desk.build()
    let phrase = "commentary/en/phrases/headline-sides.txt"
    let own = try String(contentsOfFile: "\(repository)/Templates/\(phrase)", encoding: .utf8)
    try desk.put(own.replacing("{{beat}}", with: "now {{beat}}"), "mine/\(phrase)")
    let receipt = try await desk.build { $0.templates = desk.path("mine") }
    #expect(receipt.warnings == [])
    let remarks = receipt.remarks.filter { $0.contains("published notes come out otherwise") }
    #expect(remarks.count == 1)
    // A cache that another program wrote: its first name is kept by every format.
    var cache = try Data(contentsOf: URL(filePath: desk.path(".site.cache")))
    cache.replaceSubrange(40..<44, with: Data("abcd".utf8))
    try cache.write(to: URL(filePath: desk.path(".site.cache")))
    let back = try await desk.build()
    #expect(back.warnings == [])
    #expect(back.remarks.contains { $0.contains("come out otherwise") })
  }

  @Test("not for a restatement, a new day, or a page made anew around the same note")
  func quiet() async throws {
    let desk = try Desk(Positions.input(5))
    try await desk.build()
    try desk.write([
      "positions/later.csv": "time,asset,venue,measure,unit,long,short,published\n"
        + "\(Positions.date(3)),BTC,Aldgate,reported,usd,1,900000000,2026-02-01T00:00:00Z\n"
    ])
    let restated = try await desk.build()
    #expect(restated.made > 0)
    #expect(restated.warnings == [])
    try desk.write(Positions.input(6))
    #expect(try await desk.build().warnings == [])
  }

  @Test("and a strict build is refused, with the site as it was")
  func strict() async throws {
    let desk = try Desk(Positions.input(5))
    try await desk.build()
    let before = try desk.site()
    try change(3...3, desk)
    let refusal = await desk.refusal { $0.isStrict = true }
    #expect(refusal?.diagnostics.map(\.id) == ["note.changed"])
    try #expect(differences(before, desk.site()) == [])
  }
}
