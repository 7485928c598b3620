// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Templating
import Testing

@Suite struct MarkupTests {
  struct Chart: Sendable { let title: String }
  struct Page: Sendable {
    let chart: RenderedMarkup
    var other: RenderedMarkup?
    var all: [RenderedMarkup] = []
  }

  static let chart = Model<Chart>(.text("title") { $0.title })
  static let page = Model<Page>(
    .markup("chart") { $0.chart },
    .optionalMarkup("other") { $0.other },
    .markups("all") { $0.all }
  )

  func library(_ page: String) throws -> TemplateLibrary {
    let chart = "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<title>{{title}}</title></svg>"
    return try TemplateLibrary(
      (["page.html": page, "charts/bar.svg": chart, "words.txt": "{{title}}"] as Files).sources
    )
  }

  func bar(_ library: TemplateLibrary, _ title: String) throws -> RenderedMarkup {
    try library.template("charts/bar", for: Self.chart.shape)
      .renderMarkup(Self.chart.record(of: Chart(title: title)))
  }

  @Test("rendered markup is taken in as it is")
  func takenIn() throws {
    let library = try library(
      "<p>{{{chart}}}</p>{{#other}}{{{other}}}{{{.}}}{{/other}}{{#all}}{{&.}}{{/all}}"
    )
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<title>a &amp; b</title></svg>"
    let chart = try bar(library, "a & b")
    let template = try library.template("page", for: Self.page.shape)
    let bytes = try template.render(Self.page.record(of: Page(chart: chart, all: [chart, chart])))
    #expect(String(decoding: bytes, as: UTF8.self) == "<p>\(svg)</p>\(svg)\(svg)")
  }

  @Test("markup is written with three braces, in content only")
  func misused() throws {
    let library = try library("<p title='{{{chart}}}'>{{chart}}{{{other}}}</p>")
    let error = #expect(throws: ReportError.self) {
      try library.template("page", for: Self.page.shape)
    }
    #expect(
      error?.diagnostics.map(\.description) == [
        "t/page.html:1:11: error: `{{{chart}}}` is markup, which may stand in content only "
          + "[template.forbidden-place]",
        "t/page.html:1:24: error: `chart` is markup and would be escaped "
          + "[template.escaped-markup]",
        "t/page.html:1:33: error: `other` may be absent [template.untested-optional]",
      ]
    )
  }

  @Test("a text template makes no markup")
  func textTemplate() throws {
    let template = try library("<p/>").template("words", for: Self.chart.shape)
    let error = #expect(throws: ReportError.self) {
      try template.renderMarkup(Self.chart.record(of: Chart(title: "")))
    }
    let summary = "`words` is a text template, which makes no markup"
    let expected = Diagnostic(.error, "template.not-markup", summary)
    #expect(error == ReportError(.rendering, expected))
  }

  @Test("a byte of a page leads back to the template that wrote it, through charts too")
  func origins() throws {
    let library = try library("<p>\n  {{{chart}}} end</p>")
    let template = try library.template("page", for: Self.page.shape)
    let record = Self.page.record(of: Page(chart: try bar(library, "T")))
    let page = String(decoding: try template.render(record), as: UTF8.self)
    func origin(of text: String) throws -> String {
      let range = try #require(page.firstRange(of: text))
      let offset = page.utf8.distance(from: page.startIndex, to: range.lowerBound)
      return try #require(template.origin(of: offset, rendering: record)).description
    }
    #expect(try origin(of: "<p>") == "t/page.html:1:1")
    #expect(try origin(of: "end") == "t/page.html:2:15")
    #expect(try origin(of: "<title") == "t/charts/bar.svg:2:1")
    #expect(try origin(of: "T</title") == "t/charts/bar.svg:2:8")
    #expect(try origin(of: "/title") == "t/charts/bar.svg:2:18")
  }

  @Test("a text is cut at its tags, each run with the name that wrote it")
  func segments() throws {
    let source =
      "{{headline}}: {{#rows}}{{asset}} at {{ratio}}; {{/rows}}{{#hero}}{{asset}}{{/hero}}"
    let library = try TemplateLibrary((["a.txt": source] as Files).sources)
    let template = try library.template("a", for: NoteView.model.shape)
    let view = NoteView(rows: [NoteView.Row(asset: "BTC", ratio: 2)])
    #expect(
      try template.segments(NoteView.model.record(of: view)) == [
        Segment(text: "Shorts lead", name: "headline"), Segment(text: ": ", name: nil),
        Segment(text: "BTC", name: "rows.asset"), Segment(text: " at ", name: nil),
        Segment(text: "2.0", name: "rows.ratio"), Segment(text: "; ", name: nil),
        Segment(text: "all", name: "hero.asset"),
      ]
    )
  }
}
