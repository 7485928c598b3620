// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Templating
import Testing

@Suite struct JSONTests {
  func shape(_ json: String) throws -> Shape {
    try JSONData(Array(json.utf8), file: "d.json").record.shape
  }

  @Test("names keep their order, kinds follow the values")
  func kinds() throws {
    let json = #"{"z": "t", "a": 1, "f": false, "n": null, "r": {"x": 1}, "l": [], "m": [true]}"#
    #expect(
      try shape(json)
        == Shape([
          .init("z", .text), .init("a", .text), .init("f", .flag),
          .init("n", .optional(.nothing)), .init("r", .record(Shape([.init("x", .text)]))),
          .init("l", .list(.nothing)), .init("m", .list(.flag)),
        ])
    )
  }

  @Test("the elements of an array share their names")
  func union() throws {
    let json = #"[{"a": 1, "b": [1]}, {"c": {}, "a": null}, {"b": []}]"#
    let row = Shape([
      .init("a", .optional(.text)), .init("b", .optional(.list(.text))),
      .init("c", .optional(.record(Shape([])))),
    ])
    #expect(try shape(json) == Shape([.init(".", .list(.record(row)))]))
  }

  @Test("strings are read with all escapes")
  func strings() throws {
    let json = #"{"s": "\" \\ \/ \b\f\n\r\t \u00fc \ud83d\udc3b \ud800 \udc00x"}"#
    let expected = "\" \\ / \u{8}\u{C}\n\r\t ü 🐻 \u{FFFD} \u{FFFD}x"
    #expect(try text("{{s}}", json) == expected)
  }

  /// A text that is not JSON, and where that shows.
  static let malformed = [
    ("", "1:1", "expected a value, found the end of the file"),
    ("nul", "1:1", "expected a value, found something else"),
    ("{\"a\" 1}", "1:6", "expected `:`, found something else"),
    ("{a: 1}", "1:2", "expected a name in quotes, found something else"),
    ("{\"a\": 1,}", "1:9", "expected a name in quotes, found something else"),
    ("[1 2]", "1:4", "expected `,` or `]`, found something else"),
    ("[1,\n]", "2:1", "expected a value, found something else"),
    ("-", "1:2", "expected a digit, found the end of the file"),
    ("1.", "1:3", "expected a digit, found the end of the file"),
    ("1e+", "1:4", "expected a digit, found the end of the file"),
    ("+1", "1:1", "expected a value, found something else"),
    ("1 2", "1:3", "expected the end of the file, found something else"),
    ("\"a", "1:1", "the string never ends"),
    ("\"a\nb\"", "1:3", "a control character stands in a string"),
    (#""\x""#, "1:2", "the escape does not exist"),
    (#""\u12g4""#, "1:2", "`\\u` needs four hexadecimal digits"),
    ("NaN", "1:1", "expected a value, found something else"),
  ]

  @Test("what is not JSON is refused at its place", arguments: malformed)
  func syntax(_ json: String, _ place: String, _ summary: String) {
    let error = #expect(throws: ReportError.self) { try shape(json) }
    #expect(error?.stage == .data)
    #expect(
      error?.diagnostics.map(\.description) == [
        "d.json:\(place): error: \(summary) [data.json-syntax]"
      ]
    )
  }

  @Test("linked data cannot end its element, and is read back as it was")
  func linkedData() throws {
    let hostile = "</script><!-- & \u{2028}\u{1} \"\\\" ü\u{FFFF}"
    let data = JSONValue(
      .object([
        .init("t", JSONValue(.text(hostile))), .init("n", JSONValue(.number("12.5"))),
        .init("l", JSONValue(.array([JSONValue(.flag(true)), JSONValue(.null)]))),
      ])
    )
    #expect(
      String(decoding: RenderedMarkup.linkedData(data).bytes, as: UTF8.self) == #"""
        <script type="application/ld+json">{"t":"\u003c/script\u003e\u003c!-- \u0026 \u2028\u0001 \"\\\" \#
        ü\uffff","n":12.5,"l":[true,null]}</script>
        """#
    )
    let json = String(decoding: data.bytes, as: UTF8.self)
    #expect(try text("{{t}}", json) == hostile)
  }

  @Test("a file name gives the template's name and kind")
  func sourceNames() {
    let note = TemplateSource(path: "pages/note.v2.html", in: "Templates", bytes: [])
    #expect(note?.name == "pages/note.v2")
    #expect(note?.file == "Templates/pages/note.v2.html")
    #expect(note?.kind == .html)
    #expect(TemplateSource(path: "style.css", in: "t", bytes: []) == nil)
    #expect(TemplateSource(path: "pages/.html", in: "t", bytes: []) == nil)
    #expect(TemplateSource(path: "README", in: "t", bytes: []) == nil)
  }
}
