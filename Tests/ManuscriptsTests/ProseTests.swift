// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Manuscripts
import Testing

@Suite("Prose")
struct ProseTests {
  @Test("blocks and lines become values")
  func blocks() throws {
    let blocks = try read(
      """
      A *b **c*** ~~d~~ `{{e}}` [f](https://example.org/)\\
      g

      > q

      1. one
      2. two

      ---

          code
      """
    ).blocks
    #expect(
      blocks == [
        .paragraph([
          words("A "), .emphasis([words("b "), .strong([words("c")])]), words(" "),
          .struck([words("d")]), words(" "), .code("{{e}}"), words(" "),
          .link(link("https://example.org/", at: 27), [words("f")]), .lineBreak, words("g"),
        ]),
        .quote([.paragraph([words("q")])]),
        .list(
          start: 1,
          isTight: true,
          items: [[.paragraph([words("one")])], [.paragraph([words("two")])]]
        ),
        .rule,
        .code("code\n"),
      ]
    )
  }

  @Test("a table is its head and its rows")
  func table() throws {
    #expect(
      try read("|a|b|\n|-|-|\n|1|2|").blocks == [
        .table(head: [[words("a")], [words("b")]], rows: [[[words("1")], [words("2")]]])
      ]
    )
  }

  @Test("headings go down one level at a time, whatever the author counts from")
  func headings() throws {
    let depths = try read("## A\n\n#### B\n\n### C\n\n# D\n\n###### E\n\n> ## F").blocks.flatMap(
      depths
    )
    #expect(depths == [1, 2, 2, 1, 2, 2])
  }

  @Test("figures are known by their names, and told apart from braces in code")
  func figures() throws {
    let blocks = try read("W {{ratio}} and {{ net }}, not `{{x}}` and not \\{{y}}\n").blocks
    guard case .paragraph(let inlines) = try #require(blocks.first) else { return }
    let figures = inlines.compactMap { inline -> FigureReference? in
      if case .span(.figure(let figure)) = inline { figure } else { nil }
    }
    #expect(figures.map(\.name) == ["ratio", "net"])
    #expect(figures.map(\.location.column) == [3, 17])
    #expect(inlines.last == words(" and not {{y}}"))
  }

  @Test(
    "braces are characters where one is escaped, whatever else stands on the line",
    arguments: [
      ("\\{\\{ratio\\}\\} then {{ratio}}", "{{ratio}} then <ratio 20>"),
      ("\\\\{{ratio}}", "\\<ratio 3>"),
      ("\\\\\\{{ratio}} {{net}}", "\\{{ratio}} <net 14>"),
      ("{\\{net}} \\{{{net}}}", "{{net}} {<net 12>}"),
      ("\\{{ratio}} {{ratio}} \\{{ratio}}", "{{ratio}} <ratio 12> {{ratio}}"),
      ("&#123;&lcub;net}} &amp;amp; &ngE;\\{ &x; {{net}}", "{{net}} &amp; ≧̸{ &x; <net 41>"),
      ("a \\* b: \\{{net}}, {{net}}", "a * b: {{net}}, <net 19>"),
      ("> a\n>   \\{{net}} {{net}}", "a {{net}} <net 14>"),
      ("- a\n\\{{net}} {{net}}", "{{net}} <net 10>"),
      ("| a |\n|-|\n| \\| \\{{net}} {{net}} |", "| {{net}} <net 15>"),
    ]
  )
  func escapes(_ text: String, _ shown: String) throws {
    let spans = try read(text).blocks.flatMap(\.spans)
    let all = spans.map { span in
      switch span {
      case .text(let words): words
      case .figure(let figure): "<\(figure.name) \(figure.location.column)>"
      }
    }
    #expect(all.joined().hasSuffix(shown), "\(all)")
  }

  @Test(
    "what a text may not hold is told with its place",
    arguments: [
      (
        "a\n\n<script>alert(1)</script>", "3:1: error: a text may not hold markup [text.raw-markup]"
      ),
      ("a <b>b", "1:3: error: a text may not hold markup [text.raw-markup]"),
      ("a\n\n<!-- b -->", "3:1: error: a text may not hold markup [text.raw-markup]"),
      ("![a](b.png)", "1:1: error: a text may not hold images [text.image]"),
      (
        "[a](javascript:alert(1))",
        "1:1: error: `javascript:alert(1)` has a scheme that is not allowed [text.link]"
      ),
      (
        "[a](JaVa&#115;cript:alert(1))",
        "1:1: error: `JaVascript:alert(1)` has a scheme that is not allowed [text.link]"
      ),
      (
        "[a](data:text/html,b)",
        "1:1: error: `data:text/html,b` has a scheme that is not allowed [text.link]"
      ),
      ("[a](//b.c)", "1:1: error: `//b.c` is no address within the site [text.link]"),
      ("[a](/b)", "1:1: error: `/b` is no address within the site [text.link]"),
      (
        "[a](<b c>)",
        "1:1: error: `b c` holds a blank, a control character or a backslash [text.link]"
      ),
      ("[a]()", "1:1: error: `` leads nowhere [text.link]"),
      ("[](b)", "1:1: error: a link has no words [text.link]"),
      ("|a||\n|-|-|\n|1|2|", "1:4: error: a column has no head [text.table]"),
      ("|a|b|\n|-|-|", "1:1: error: the table has no rows [text.table]"),
      ("ä {{rati", "1:4: error: `{{` is not closed [text.open-figure]"),
      ("ä *é {{rati}}*", "1:8: error: no figure is called `rati` [text.unknown-figure]"),
      (
        "[a {{ratio}}](b)",
        "1:4: error: `{{ratio}}` stands in the words of a link, and is one itself "
          + "[text.figure-in-link]"
      ),
      (
        String(repeating: "> ", count: 80) + "a",
        "1:129: error: this is nested too deep [text.depth]"
      ),
    ]
  )
  func refused(_ text: String, _ finding: String) {
    #expect(faults(text) == ["Notes/2026-11-20.md:" + finding])
  }

  @Test("lines are counted from the front matter on, and everything is told at once")
  func several() {
    #expect(
      faults("---\nauthor: A\ndraft: no\n---\n\nw\nx {{a}} {{b}}\n> y\n> z <i>").map {
        $0.suffix(60)
      }
        == [
          "Notes/2026-11-20.md:3:8: error: `draft` must be `true` or `false` [text.wrong-value]",
          "Notes/2026-11-20.md:7:3: error: no figure is called `a` [text.unknown-figure]",
          "Notes/2026-11-20.md:7:9: error: no figure is called `b` [text.unknown-figure]",
          "Notes/2026-11-20.md:9:5: error: a text may not hold markup [text.raw-markup]",
        ].map { $0.suffix(60) }
    )
  }

  private func link(_ address: String, at column: Int) -> ProseLink {
    ProseLink(
      address: address,
      location: Diagnostics.SourceLocation(file: "Notes/2026-11-20.md", line: 1, column: column),
      excerpt: "A *b **c*** ~~d~~ `{{e}}` [f](https://example.org/)\\"
    )
  }

  private func words(_ text: String) -> ProseInline { .span(.text(text)) }

  private func depths(_ block: ProseBlock) -> [Int] {
    switch block {
    case .heading(let depth, _): [depth]
    case .quote(let blocks): blocks.flatMap(depths)
    default: []
    }
  }
}
