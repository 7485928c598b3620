// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Pages

@Suite("Plain text of a mail")
struct PlainTextTests {
  @Test(
    "is broken at blanks, set in as its line was",
    arguments: [
      ("short\n", "short\n"),
      ("one two three four\n", "one two\nthree four\n"),
      ("- one two three\n", "- one two\n  three\n"),
      ("12. one two three\n", "12. one\n    two\n    three\n"),
      ("> one two three\n", "> one two\n> three\n"),
      ("  in one two three\n", "  in one\n  two\n  three\n"),
      ("−85.2% of all of them\n", "−85.2% of\nall of\nthem\n"),
      ("https://example.org/a/long/way\n", "https://example.org/a/long/way\n"),
      ("[1] https://example.org/a\n", "[1] https://example.org/a\n"),
      ("a \n\n\n\nb\n\n", "a\n\nb\n"),
      ("\n\na", "a\n"),
      ("", ""),
    ]
  )
  func broken(_ text: String, _ expected: String) {
    #expect(filled(text, width: 10) == expected)
  }

  @Test("keeps every word, none longer lines than asked unless a word is", arguments: 0..<100)
  func words(_ seed: Int) {
    var chance = SplitMix64(seed: UInt64(seed))
    let words = (0..<60).map { _ in
      String(repeating: "x", count: Int.random(in: 1...14, using: &chance))
    }
    let broken = filled(words.joined(separator: " "), width: 20)
    #expect(broken.split { " \n".contains($0) }.map(String.init) == words)
    #expect(broken.split(separator: "\n").allSatisfy { $0.count <= 20 })
  }

  @Test("has tables in columns, the numbers on the right")
  func table() {
    let rows = [["Asset", "Short", "Ratio"], ["BTC", "$22.4bn", "16.8:1"], ["É", "$5m", "–"]]
    #expect(
      tableLines(rows) == [
        "Asset    Short   Ratio", "BTC    $22.4bn  16.8:1", "É          $5m       –",
      ]
    )
    #expect(
      tableLines(rows, isNumeric: false) == [
        "Asset  Short    Ratio", "BTC    $22.4bn  16.8:1", "É      $5m      –",
      ]
    )
    #expect(tableLines([]) == [])
  }

  @Test("sets a name above its numbers where both are too wide for a line, and cuts neither")
  func wideTable() {
    #expect(
      tableLines([["a very long name", "1"], ["b", "22"]], width: 10) == [
        "a very long name", "   1", "b", "  22",
      ]
    )
  }

  @Test("loses what a terminal would obey or a reader not see")
  func controls() {
    #expect(plain("a\u{1B}[2J\u{202E}b\r\nc\td\u{0}\u{2028}e\u{FEFF}") == "a[2Jb\nc d e")
  }

  @Test("cites an address once, by its number")
  func footnotes() {
    var notes = Footnotes()
    #expect([notes.mark("a"), notes.mark("b"), notes.mark("a")] == ["[1]", "[2]", "[1]"])
    #expect(notes.lines == ["[1] a", "[2] b"])
  }

  @Test(
    "escapes in Markdown what would mark",
    arguments: [
      ("12.5 to 1", "12.5 to 1"), ("*b* _c_ [d](e)", "\\*b\\* \\_c\\_ \\[d\\](e)"),
      ("1. a", "1\\. a"), ("- a", "\\- a"), ("# a", "\\# a"),
      ("a < b & c | d", "a \\< b \\& c \\| d"),
      ("2025", "2025"), ("a - b", "a - b"),
    ]
  )
  func markdown(_ text: String, _ escaped: String) {
    #expect(escapedMarkdown(text) == escaped)
  }
}
