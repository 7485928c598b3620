// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

@Suite("A build that keeps notes sees when people's words change")
struct WordsKeptTests {
  private func clean(_ desk: borrowing Desk) async throws -> [String: [UInt8]] {
    try await desk.build {
      $0.output = desk.path("clean")
      $0.isForced = true
    }
    return try desk.site("clean")
  }

  /// Builds `desk` and holds that it has the bytes of a clean build.
  private func build(_ desk: borrowing Desk) async throws -> Int {
    let made = try await desk.build().made
    try await #expect(differences(desk.site(), clean(desk)) == [])
    return made
  }

  @Test("a text that appears, changes and goes makes its note and the two beside it anew")
  func above() async throws {
    let desk = try Desk(Positions.input(6))
    _ = try await build(desk)
    try desk.write(["notes/2025-12-03.md": "Words."])
    #expect(try await build(desk) == 3)
    try desk.write(["notes/2025-12-03.md": "Words "])
    #expect(try await build(desk) == 3)
    #expect(try await build(desk) == 0)
    try FileManager.default.removeItem(atPath: desk.path("in/notes/2025-12-03.md"))
    #expect(try await build(desk) == 3)
  }

  @Test("so does a title instead of the headline")
  func instead() async throws {
    let desk = try Desk(Positions.input(6))
    _ = try await build(desk)
    let text = "---\ntitle: A title\nplace: instead\n---\nWords."
    try desk.write(["notes/2025-12-03.md": text])
    #expect(try await build(desk) == 3)
    try desk.write(["notes/2025-12-03.md": text + " More."])
    #expect(try await build(desk) == 3)
  }

  @Test("words in any order of coming and going give the site of all at once", arguments: 1...3)
  func random(_ seed: Int) async throws {
    var random = SplitMix64(seed: UInt64(seed))
    let desk = try Desk(Positions.input(5))
    for _ in 0..<4 {
      let day = Positions.date(Int.random(in: 1...5, using: &random))
      let place = Bool.random(using: &random) ? "instead" : "above"
      let likes = Int.random(in: 0...9, using: &random)
      let author = Int.random(in: 1...3, using: &random)
      try desk.write([
        "notes/\(day).md": "---\ntitle: T\(likes)\nplace: \(place)\n---\nAt {{ratio}}.",
        "comments/\(author).jsonl": """
        {"note":"\(day)","author":"A\(author)","time":"\(day)","text":"t","likes":\(likes)}
        """,
      ])
      _ = try await build(desk)
    }
  }
}
