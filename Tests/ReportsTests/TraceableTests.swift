// SPDX-License-Identifier: Apache-2.0
import Foundation
import Reports
import SampleData
import Testing

@Suite("Every number in a sentence is in the evidence")
struct TraceableTests {
  @Test("of the sample's notes, of every measure's, and of data with gaps")
  func allNotes() async throws {
    let desk = try Desk()
    _ = try writeSample(
      SampleRequest(days: 12, assets: 4, venues: 2, seed: 3),
      to: desk.path("in")
    )
    try await desk.build()
    try expectTraceable(desk, count: 12)
  }

  @Test("of every kind of input", arguments: InputCase.all)
  func kinds(_ input: InputCase) async throws {
    let desk = try Desk(["positions/p.csv": input.text])
    try await desk.build()
    try expectTraceable(desk, count: input.days)
  }

  @Test("of a history long enough for ranks, scores and records")
  func ranks() async throws {
    let rows = (0..<110).map { index in
      let date = "2025-\(1 + index / 28)-\(1 + index % 28)".split(separator: "-")
        .map { $0.count == 1 ? "0\($0)" : "\($0)" }.joined(separator: "-")
      let long = index == 108 ? 10 : 90 + index * 7 % 41
      return "\(date),BTC,Aldgate,reported,usd,\(long)000000,100000000\n"
    }
    let desk = try Desk(["positions/p.csv": Positions.header + rows.joined()])
    try await desk.build()
    try expectTraceable(desk, count: 110)
    let rules = Set(try desk.notes().flatMap(\.findings).map(\.rule))
    #expect(rules.isSuperset(of: ["no-history", "rank", "record-set", "z-score", "yesterday"]))
  }
}

/// Holds the property for every note of the desk's site, and that there are `count` of them.
func expectTraceable(
  _ desk: borrowing Desk,
  count: Int,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let notes = try desk.notes()
  #expect(notes.count == count, sourceLocation: sourceLocation)
  for note in notes {
    let known = Set(note.evidence.flatMap { numbers(in: $0.text) })
    // The ends of the scale of ranks, and the second side of a ratio in words.
    let loose = numbers(in: note.text).filter { !known.contains($0) && !["0", "1"].contains($0) }
    #expect(loose == [], "\(note.date): \(note.text)", sourceLocation: sourceLocation)
    // What is chosen and not computed has a formula and no inputs.
    let chosen: Set = [
      "readingsNeeded", "days", "netWindow", "slotCount", "volatilitySpan", "shock",
    ]
    let nowhere = note.evidence.filter { $0.rows.isEmpty && $0.inputs.isEmpty }
    #expect(
      nowhere.map(\.name).filter { !chosen.contains($0) } == [],
      "\(note.date)",
      sourceLocation: sourceLocation
    )
    #expect(note.evidence.allSatisfy { !$0.how.isEmpty }, sourceLocation: sourceLocation)
    for input in note.evidence.flatMap(\.inputs) {
      let days = [input.first ?? input.slot ?? input.date, input.last].compactMap { $0 }
      #expect(days == days.sorted(), sourceLocation: sourceLocation)
      // Nothing that a figure looks at lies after its note.
      #expect(days.allSatisfy { $0 <= note.date }, sourceLocation: sourceLocation)
    }
    let keys = note.evidence.map(\.key)
    #expect(Set(keys).count == keys.count, sourceLocation: sourceLocation)
    expectAttributed(note, sourceLocation: sourceLocation)
  }
}

/// Holds that each sentence has its rules, each finding its sentence, each figure its row.
func expectAttributed(_ note: NoteFile, sourceLocation: Testing.SourceLocation) {
  let keys = Set(note.evidence.map(\.key))
  let body = note.sentences.filter { !["headline", "standfirst"].contains($0.topic) }
  #expect(
    body.map(\.text).joined(separator: " ") == note.paragraphs.joined(separator: " "),
    sourceLocation: sourceLocation
  )
  let rules = Set(note.findings.map(\.rule))
  for sentence in note.sentences {
    #expect(!sentence.rules.isEmpty && rules.isSuperset(of: sentence.rules))
    #expect(keys.isSuperset(of: sentence.figures), "\(sentence.text)")
  }
  for finding in note.findings {
    let sentence = finding.sentence.map { note.sentences[$0 - 1] }
    #expect(sentence?.rules.contains(finding.rule) == true, "\(note.date): \(finding.rule)")
    #expect(finding.strength >= 1)
  }
  for left in note.leftOut {
    #expect(!rules.contains(left.rule), "\(note.date): \(left.rule)")
    #expect(left.reason == (left.by == nil ? "over_budget" : "told_by"))
  }
}

/// The numbers of a text, with their points and separators.
func numbers(in text: String) -> [String] {
  text.matches(of: /[0-9]+(?:[.,][0-9]+)*/).map { String($0.output) }
}

extension Desk {
  /// The data of every note of the site, oldest first.
  func notes() throws -> [NoteFile] {
    try site().filter { $0.key.hasSuffix("/note.json") }.sorted { $0.key < $1.key }
      .map { try NoteFile(String(decoding: $0.value, as: UTF8.self)) }
  }
}
