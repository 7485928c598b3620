// SPDX-License-Identifier: Apache-2.0
import Foundation
import Reports
import TestSupport
import Testing

@Suite("The description of note.json")
struct NoteSchemaTests {
  private let schema = Result {
    try JSONSchema(
      String(contentsOfFile: repository + "/Templates/note.schema.json", encoding: .utf8)
    )
  }

  @Test(
    "describes every note of a long record with levels, studies and forecasts, and its own place"
  )
  func long() async throws {
    let desk = try Desk(DailyRecord(days: 230, seed: 9).input())
    try await desk.build()
    try expectDescribed(desk)
    let published = try desk.read("site/data/note.schema.json")
    #expect(
      try published == String(contentsOfFile: ownTemplates + "/note.schema.json", encoding: .utf8)
    )
    let note = try JSONTree(desk.read("site/2025/06/01/note.json"))
    #expect(note["$schema"] == .text("../../../data/note.schema.json"))
  }

  @Test("describes notes of every kind of input", arguments: InputCase.all)
  func kinds(_ input: InputCase) async throws {
    let desk = try Desk(["positions/p.csv": input.text])
    try await desk.build()
    try expectDescribed(desk)
  }

  @Test(
    "describes weeks of real reports in contracts and in dollars",
    .enabled(if: isThere(CotWeeks.folder)),
    arguments: [false, true]
  )
  func weeks(_ withContracts: Bool) async throws {
    let desk = try Desk()
    let text = CotWeeks.configuration(withContracts: withContracts)
    let markets = text.split(separator: "  - positions:").prefix(4).joined(
      separator: "  - positions:"
    )
    // The last weeks of one market: enough for a rank, and quick.
    for file in ["cot_aud.csv", "price_6A_F.csv"] {
      let lines = try String(contentsOfFile: CotWeeks.folder + "/" + file, encoding: .utf8)
        .split(separator: "\n")
      let last = lines.suffix(file.hasPrefix("cot") ? 110 : 600)
      try desk.put((lines.prefix(1) + last).joined(separator: "\n") + "\n", file)
    }
    let configuration = try desk.put(
      markets.replacing(CotWeeks.folder + "/", with: ""),
      "leverage-notes.yml"
    )
    try await desk.build {
      $0.inputs = []
      $0.configuration = configuration
    }
    try expectDescribed(desk)
  }

  @Test(
    "refuses what is not described, what is missing, and what is of another kind",
    arguments: [
      (
        "\"headline\": ", "\"headlin\": ",
        [" has `headlin`, which is not described", " has no `headline`"]
      ),
      ("\"daily\"", "\"hourly\"", [".cadence is none of"]),
      ("\"key\": \"a\"", "\"key\": 1", [".evidence[0].key is no"]),
      ("\"date\": \"2025", "\"date\": \"25", [".date is not like"]),
      ("\"strength\": 1", "\"strength\": 0", [".findings[0].strength is below"]),
      ("\"kind\": \"readings\"", "\"kind\": \"reading\"", ["is like 0 of"]),
    ]
  )
  func refuses(_ from: String, _ to: String, _ faults: [String]) async throws {
    let desk = try Desk(Positions.input(3))
    try await desk.build()
    let text = try desk.read("site/\(Positions.folder(3))/note.json")
    let place = try #require(text.range(of: from))
    let changed = try JSONTree(text.replacingCharacters(in: place, with: to))
    let found = try schema.get().faults(in: changed)
    for fault in faults { #expect(found.contains { $0.contains(fault) }, "\(found)") }
  }

  private func expectDescribed(_ desk: borrowing Desk) throws {
    let notes = try desk.site().filter { $0.key.hasSuffix("/note.json") }
      .sorted { $0.key < $1.key }
    #expect(!notes.isEmpty)
    for (path, bytes) in notes {
      let document = try JSONTree(String(decoding: bytes, as: UTF8.self))
      #expect(try schema.get().faults(in: document) == [], "\(path)")
    }
  }
}
