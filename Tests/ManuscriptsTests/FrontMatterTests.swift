// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Manuscripts
import Positioning
import Testing

@Suite("Front matter")
struct FrontMatterTests {
  @Test("everything may be said")
  func whole() throws {
    let text = try read(
      """
      ---
      title: "{{shortSide}} short"
      summary: Against
        {{longSide}} long.
      author: Jane Doe
      draft: true
      tags: [levels, week ahead, levels]
      place: instead
      ---

      Words.
      """
    )
    #expect(text.day.description == "2026-11-20")
    #expect(text.front.title?.count == 2)
    #expect(text.front.summary?.count == 3)
    #expect(text.front.author == "Jane Doe")
    #expect(text.front.isDraft)
    #expect(text.front.tags == ["levels", "week ahead"])
    #expect(text.front.place == .instead)
    #expect(text.blocks == [.paragraph([.span(.text("Words."))])])
  }

  @Test("nothing need be said", arguments: ["Words.", "---\n---\nWords.", "---\r\n---\r\nWords."])
  func none(_ text: String) throws {
    let text = try read(text)
    #expect(text.front == FrontMatter())
    #expect(text.blocks == [.paragraph([.span(.text("Words."))])])
  }

  @Test("a byte order mark is no text")
  func mark() throws {
    #expect(try read("\u{FEFF}---\nauthor: A\n---\nWords.").front.author == "A")
  }

  @Test(
    "what is wrong is told with its place",
    arguments: [
      (
        "---\ntitel: A\n---\nW",
        "2:1: error: the front matter has no key `titel` [text.unknown-key]"
      ),
      (
        "---\ntitle: A\ncolour: red\n---\nW",
        "3:1: error: the front matter has no key `colour` [text.unknown-key]"
      ),
      ("---\ntitle: []\n---\nW", "2:8: error: `title` must be a text [text.wrong-value]"),
      ("---\nauthor: \"\"\n---\nW", "2:9: error: `author` must be a text [text.wrong-value]"),
      (
        "---\ndraft: yes\n---\nW",
        "2:8: error: `draft` must be `true` or `false` [text.wrong-value]"
      ),
      (
        "---\nplace: below\n---\nW",
        "2:8: error: `place` must be `above` or `instead` [text.wrong-value]"
      ),
      (
        "---\ntags: [\(String(repeating: "w", count: 81))]\n---\nW",
        "2:7: error: a tag has 81 characters, more than 80 [text.wrong-value]"
      ),
      ("---\ntags: [[a]]\n---\nW", "2:7: error: `tags` must be a text [text.wrong-value]"),
      (
        "---\n- a\n---\nW",
        "2:1: error: the front matter must be a list of keys with values [text.front-matter]"
      ),
      ("---\ntitle: A\n", "1:1: error: the front matter is not closed [text.front-matter-open]"),
      (
        "---\ntitle: {{rati}} up\n---\nW",
        "2:17: error: the front matter is no YAML: did not find expected key [text.front-matter]"
      ),
      (
        "---\ntitle: A\ntitle: B\n---\nW",
        "2:1: error: the front matter is no YAML: `title` stands twice [text.front-matter]"
      ),
      (
        "---\ntitle: At {{rati}}\n---\nW",
        "2:11: error: no figure is called `rati` [text.unknown-figure]"
      ),
      (
        "---\nsummary: >\n  Words, and\n  {{rati}} too\n---\nW",
        "4:3: error: no figure is called `rati` [text.unknown-figure]"
      ),
      ("---\ntitle: A\n---\n\n", "4:1: error: the text is empty [text.empty]"),
      ("", "1:1: error: the text is empty [text.empty]"),
    ]
  )
  func wrong(_ text: String, _ finding: String) {
    #expect(faults(text) == ["Notes/2026-11-20.md:" + finding])
  }

  /// Thirty lists, each of the one before three times, and the last as a key.
  private static let bomb =
    "---\na0: &a0 [x, x, x]\n"
    + (1..<30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    + "? *a29\n: x\n---\nW"

  /// A key in a key in a key, around many words.
  private static let deep =
    "---\ntitle: " + String(repeating: "{", count: 900) + String(repeating: "a,", count: 9000)
    + String(repeating: "}", count: 900) + "\n---\nW"

  @Test(
    "anchors, aliases and keys that are no words are refused before they are made",
    .timeLimit(.minutes(1)),
    arguments: [
      (bomb, "32:3: error: the front matter holds an alias"),
      (bomb.replacing("? *a29", with: "? b"), "2:5: error: the front matter holds an anchor"),
      (deep, "1:1: error: the front matter has more than 200 of `{`, `[` and `?`"),
      ("---\ntitle: *a\n---\nW", "2:8: error: the front matter holds an alias"),
      ("---\ntitle: &a A\n---\nW", "2:8: error: the front matter holds an anchor"),
      ("---\ntags:\n  - b\n  - &a c\n---\nW", "4:5: error: the front matter holds an anchor"),
      ("---\n&a title: A\n---\nW", "2:1: error: the front matter holds an anchor"),
      ("---\n? [a]\n: b\n---\nW", "2:3: error: the front matter has a key that is no word"),
      (
        "---\ntitle: " + String(repeating: "A", count: 33_000) + "\n---\nW",
        "1:1: error: the front matter is longer than 32768 bytes"
      ),
    ]
  )
  func bounded(_ text: String, _ finding: String) {
    let found = faults(text)
    #expect(found.count == 1 && found[0].hasPrefix("Notes/2026-11-20.md:" + finding), "\(found)")
    #expect(found.allSatisfy { $0.hasSuffix("[text.front-matter]") })
  }

  @Test("keys in keys cost little, as many as they may be", .timeLimit(.minutes(1)))
  func keysInKeys() {
    let words = (0..<5000).map { "\($0)," }.joined()
    let (open, close) = (String(repeating: "{", count: 200), String(repeating: "}", count: 200))
    #expect(
      faults("---\ntitle: \(open)\(words)\(close)\n---\nW") == [
        "Notes/2026-11-20.md:2:8: error: `title` must be a text [text.wrong-value]"
      ]
    )
  }

  @Test("`&` and `*` in words and quotes are characters")
  func characters() throws {
    let text = try read(
      "---\ntitle: R&D *up* & \u{E000} &c\nauthor: \"&a *b\"\nsummary: >\n  &a\n  *b\n---\nW"
    )
    #expect(text.front.title == [.text("R&D *up* & \u{E000} &c")])
    #expect(text.front.author == "&a *b")
    #expect(text.front.summary == [.text("&a *b")])
  }

  @Test("braces behind a backslash are characters")
  func escapes() throws {
    let title = try read("---\ntitle: \\{\\{net}} \\{{net}} \\\\{{net}} a\\b\n---\nW").front.title
    guard case .figure(let figure)? = title?.dropFirst().first else {
      Issue.record("\(String(describing: title))")
      return
    }
    #expect(title?.first == .text("{{net}} {{net}} \\"))
    #expect(title?.last == .text(" a\\b"))
    #expect((figure.name, figure.location.column) == ("net", 29))
  }

  @Test("a near spelling is offered")
  func near() {
    do throws(ReportError) {
      _ = try read("---\nsumary: A\nplace: abov\n---\nA {{ratoi}}")
      Issue.record("nothing was found")
    } catch {
      #expect(error.stage == .data)
      #expect(
        error.diagnostics.map(\.fix) == ["write `summary`", "write `above`", "write `{{ratio}}`"]
      )
      #expect(error.diagnostics.map(\.excerpt) == ["sumary: A", "place: abov", "A {{ratoi}}"])
    }
  }
}
