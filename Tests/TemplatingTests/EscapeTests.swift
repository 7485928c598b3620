// SPDX-License-Identifier: Apache-2.0
import Markup
import Templating
import TestSupport
import Testing

@Suite struct EscapeTests {
  struct Line: Sendable { let text: String }

  static let model = Model<Line>(.text("t") { $0.text })

  /// What an HTML template `source` makes of the one text `t`.
  func rendered(_ source: String, _ text: String) throws -> [UInt8] {
    let library = try TemplateLibrary((["main.html": source] as Files).sources)
    let template = try library.template("main", for: Self.model.shape)
    return try template.render(Self.model.record(of: Line(text: text)))
  }

  /// One text, and what it becomes in content and in an attribute.
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let content: String
    let attribute: String

    var testDescription: String { text.debugDescription }

    static let all = [
      Case(text: "", content: "", attribute: ""),
      Case(text: "a<b>&c", content: "a&lt;b&gt;&amp;c", attribute: "a&lt;b&gt;&amp;c"),
      Case(text: #"" '"#, content: #"" '"#, attribute: "&quot; &#39;"),
      Case(
        text: "\"\u{301} onclick='x'",
        content: "\"\u{301} onclick='x'",
        attribute: "&quot;\u{301} onclick=&#39;x&#39;"
      ),
      Case(
        text: "</script><script>",
        content: "&lt;/script&gt;&lt;script&gt;",
        attribute: "&lt;/script&gt;&lt;script&gt;"
      ),
      Case(text: "a\tb\nc\rd", content: "a\tb\nc&#13;d", attribute: "a&#9;b&#10;c&#13;d"),
      Case(
        text: "\u{0}\u{8}\u{1B}\u{1F}\u{7F}",
        content: "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{7F}",
        attribute: "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{7F}"
      ),
      Case(
        text: "\u{FFFE}\u{FFFF}\u{FFFD}\u{FEFF}",
        content: "\u{FFFD}\u{FFFD}\u{FFFD}\u{FEFF}",
        attribute: "\u{FFFD}\u{FFFD}\u{FFFD}\u{FEFF}"
      ),
      Case(
        text: "a\u{202E}b\u{2066}c\u{2069}d\u{200F}e\u{61C}f\u{202A}",
        content: "abcdef",
        attribute: "abcdef"
      ),
      Case(text: "ü — € 🐻 \u{2068}", content: "ü — € 🐻 ", attribute: "ü — € 🐻 "),
    ]
  }

  @Test("text becomes harmless in content and in attributes", arguments: Case.all)
  func escaped(_ example: Case) throws {
    let content = try rendered("<p>{{t}}</p>", example.text)
    #expect(Array("<p>\(example.content)</p>".utf8) == content)
    for quote in ["\"", "'"] {
      let attribute = try rendered("<p title=\(quote){{t}}\(quote)/>", example.text)
      #expect(Array("<p title=\(quote)\(example.attribute)\(quote)/>".utf8) == attribute)
    }
  }

  @Test("plain text is not escaped")
  func plain() throws {
    #expect(try TemplatingTests.text("{{t}}", #"{"t": "<a> & \"b\""}"#) == "<a> & \"b\"")
  }

  @Test("a parser reads from an attribute what was written, and content never holds a `<`")
  func roundTrip() throws {
    let seed: UInt64 = 20_251_217
    var random = SplitMix64(seed: seed)
    let library = try TemplateLibrary(
      (["main.html": "<p title='{{t}}'>{{t}}</p>"] as Files).sources
    )
    let template = try library.template("main", for: Self.model.shape)
    for round in 0..<200 {
      let text = Self.text(from: &random)
      let bytes = try template.render(Self.model.record(of: Line(text: text)))
      let place = Comment("seed \(seed), round \(round): \(text.debugDescription)")
      let parsed = parse(bytes, named: "p", as: .fragment(namespace: MarkupNamespace.html))
      #expect(parsed.diagnostics.isEmpty, place)
      guard case .start(let element) = parsed.events.first?.kind else {
        Issue.record("no element", sourceLocation: #_sourceLocation)
        continue
      }
      #expect(Array((element.attributes.first?.value ?? "").utf8) == Array(text.utf8), place)
      #expect(bytes.count { $0 == UInt8(ascii: "<") } == 2, place)
      #expect(parsed.events.count == (text.isEmpty ? 2 : 3), place)
    }
  }

  /// Up to 40 characters that escaping keeps, special ones often.
  private static func text(from random: inout SplitMix64) -> String {
    let special: [Unicode.Scalar] = ["<", ">", "&", "\"", "'", "\t", "\n", "\r", "]", ";", "#"]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      if Bool.random(using: &random) {
        scalars.append(special[Int.random(in: 0..<special.count, using: &random)])
      } else if let scalar = Unicode.Scalar(UInt32.random(in: 0x20...0x1_F9FF, using: &random)),
        isKept(scalar)
      {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE...0xFFFF: false
    default: true
    }
  }
}
