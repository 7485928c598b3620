// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import Testing

@testable import Intake

@Suite("Files of comments")
struct CommentTests {
  private static let one = #"""
    {"note": "2025-12-17", "author": " Ann ", "time": "2025-12-18T09:30:00Z", "text": "a \"b\" é",
    """#
  private static let line = one.replacing("\n", with: " ") + #" "likes": 3}"#

  private func comments(_ text: String, _ name: String = "a.jsonl") throws -> [ReaderComment] {
    let workspace = try Workspace([name: text])
    return try workspace.read(.comments, name).comments
  }

  private func findings(_ text: String) throws -> [String] {
    try problems(.comments, text, name: "a.json").map(\.description)
  }

  @Test("an array and one object a line say the same, with or without a byte order mark")
  func forms() throws {
    let other = Self.line.replacing("Ann", with: "Bob")
    let lines = try comments("\(Self.line)\n\n\(other)\n")
    #expect(lines.map(\.author) == ["Ann", "Bob"])
    #expect(lines.first?.text == "a \"b\" é")
    #expect(lines.first?.time.description == "2025-12-18T09:30:00Z")
    #expect(lines.first?.note.description == "2025-12-17")
    #expect(lines.first?.likes == 3)
    #expect(lines.first?.role == nil)
    #expect(try comments("\u{FEFF}[\n\(Self.line),\n \(other)\n]\n") == lines)
    #expect(try comments(" [ ] \n") == [])
    #expect(try comments("") == [])
  }

  @Test("times are those of any other file; a bare date is over at its end")
  func times() throws {
    let times = [#""2025-12-18""#, "1766016000", "1766016000000", #""2025-12-18 00:00""#]
    let read = try times.map { time in
      try comments(Self.line.replacing(#""2025-12-18T09:30:00Z""#, with: time)).map(
        \.time.description
      )
    }
    #expect(
      read == [
        ["2025-12-19T00:00:00Z"], ["2025-12-18T00:00:00Z"], ["2025-12-18T00:00:00Z"],
        ["2025-12-18T00:00:00Z"],
      ]
    )
  }

  @Test("one that was read twice stands once, with the most likes")
  func twice() throws {
    let more = Self.line.replacing("3}", with: "5}")
    #expect(try comments("\(more)\n\(Self.line)\n\(more)").map(\.likes) == [5])
  }

  @Test("the order of files and lines makes no difference")
  func order() throws {
    let lines = ["Ann", "Bob", "Cy"].map { Self.line.replacing("Ann", with: $0) }
    #expect(
      try comments(lines.joined(separator: "\n"))
        == comments(lines.reversed().joined(separator: "\n"))
    )
  }

  @Test("members that nobody reads are told")
  func ignored() throws {
    let workspace = try Workspace([
      "a.jsonl": Self.line.replacing("}", with: #", "id": 7, "avatar": "x"}"#)
    ])
    let dataset = try workspace.read(.comments, "a.jsonl")
    #expect(dataset.ignoredColumns.map(\.names) == [["avatar", "id"]])
  }

  @Test(
    "a bad comment is told with file, line and column",
    arguments: [
      ("\"2025-12-17\"", "\"soon\"", "1:10: error: `soon` is not a time [data.time]"),
      (
        "\"2025-12-17\"", "\"2025-12-17 10:00\"",
        "1:10: error: `2025-12-17 10:00` is not a time [data.time]"
      ),
      (
        "\"2025-12-17\"", "true",
        "1:10: error: `note` must be a string or an integer [data.json-type]"
      ),
      ("\" Ann \"", "\" \"", "1:34: error: `author` is empty [data.empty]"),
      ("\" Ann \"", "null", "1:34: error: `author` is missing [data.empty]"),
      ("\"author\": \" Ann \",", "", "1:1: error: `author` is missing [data.empty]"),
      ("\" Ann \"", "7", "1:34: error: `author` must be a string [data.json-type]"),
      ("3}", "-1}", "1:106: error: `likes` is no count [data.out-of-range]"),
      ("3}", "0.5}", "1:106: error: `likes` is no count [data.out-of-range]"),
      ("3}", "\"3\"}", "1:106: error: `likes` must be a number [data.json-type]"),
      (
        "3}", "3, \"note\": 1}",
        "1:117: error: `note` stands twice in the object [data.json-duplicate-name]"
      ),
      (
        "3}", "3",
        "1:107: error: the line is no JSON object: `}` is expected here [data.json-syntax]"
      ),
      (
        "3}", "3} x",
        "1:109: error: the line is no JSON object: something follows the object [data.json-syntax]"
      ),
    ]
  )
  func bad(_ old: String, _ new: String, _ finding: String) throws {
    #expect(try findings(Self.line.replacing(old, with: new)) == ["a.json:" + finding])
  }

  @Test("in an array as well, and what follows a break cannot be told apart")
  func array() throws {
    let bad = Self.line.replacing("3}", with: "-3}")
    #expect(
      try findings("[\n\(Self.line),\n\(bad),\n7]").map { $0.prefix(60) } == [
        "a.json:3:106: error: `likes` is no count [data.out-of-range]".prefix(60),
        "a.json:4:1: error: this is no JSON object: `{` is expected here".prefix(60),
      ]
    )
  }

  @Test("with quarantine a bad comment is set aside, and the rest is read")
  func quarantine() throws {
    let bad = Self.line.replacing("3}", with: "-3}")
    let workspace = try Workspace(["a.json": "[\(bad),\n\(Self.line)]"])
    let dataset = try workspace.read(.comments, "a.json", quarantine: true)
    #expect(dataset.comments.count == 1)
    #expect(dataset.rejected.map(\.reason) == ["`likes` is no count"])
    #expect(dataset.rejected.map(\.text) == [bad])
  }

  @Test("what is no UTF-8 is no comment")
  func encoding() throws {
    let bytes = Array(Self.line.replacing("é", with: "?").utf8).map {
      $0 == UInt8(ascii: "?") ? 0xFF : $0
    }
    #expect(try problems(.comments, bytes).map(\.id) == ["data.encoding"])
  }

  @Test("what a site archived is what its notes quoted")
  func archived() throws {
    let rows = ["Ann", "Bob"].map { author in
      Self.line.replacing("Ann", with: author)
        .replacing("{", with: #"{"quoted_in": "2025-12-18", "of": 9, "too_long": 1, "#)
    }
    let bytes = Array("[\(rows.joined(separator: ",\n"))]".utf8)
    let readers = try archivedReaders(bytes, file: "c.json")
    let digest = try #require(readers.values.first)
    #expect(readers.keys.map(\.description) == ["2025-12-18"])
    #expect(digest.quoted.map(\.author) == ["Ann", "Bob"])
    #expect((digest.count, digest.tooLong) == (9, 1))
    #expect(digest.on.description == "2025-12-17")
  }

  @Test("a damaged archive is told with its place")
  func damaged() throws {
    let error = #expect(throws: ReportError.self) {
      try archivedReaders(Array("[\n{}]".utf8), file: "c.json")
    }
    #expect(
      error?.diagnostics.map(\.description) == [
        "c.json:2:1: error: `quoted_in` is missing [data.empty]"
      ]
    )
  }
}
