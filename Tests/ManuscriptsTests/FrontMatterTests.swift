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
