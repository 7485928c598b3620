// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Markup
import Testing

@Suite struct InspectorTests {
  private func page(_ text: String, _ path: String = "p", _ kind: Page.Kind = .html) -> Page {
    Page(SiteFile(path: path, bytes: Array(text.utf8)), kind: kind)
  }

  @Test("a sound page has no findings, and gives its ids and links in order")
  func sound() {
    let inspected = inspect(
      page(samplePage("<p id=\"b\"><a id=\"a\" href=\"c.html?x&amp;y#d\">c</a></p>"))
    )
    #expect(inspected.findings == [])
    #expect(inspected.ids == ["b", "a"])
    #expect(inspected.links.map(\.address) == ["c.html?x&y#d"])
  }

  @Test("a finding is whole: place, sentence, fix and the line it stands in")
  func whole() {
    let found = inspect(page(samplePage("<p>a</p>\n  <h3>b</h3>"))).findings
    #expect(
      found == [
        Diagnostic(
          .error,
          "markup.heading-order",
          "`h3` follows `h1`: a level is skipped",
          at: SourceLocation(file: "p", line: 5, column: 3),
          fix: "write `h2`",
          excerpt: "  <h3>b</h3>"
        )
      ]
    )
  }

  @Test("a template's place comes first, and the page's is a note")
  func origin() {
    let text = samplePage("<h3>b</h3>")
    let template = SourceLocation(file: "note.html", line: 7, column: 9)
    let at = Array(text.utf8).firstRange(of: "<h3>".utf8)?.lowerBound
    let file = SiteFile(path: "p", bytes: Array(text.utf8))
    let found = inspect(Page(file, kind: .html, origin: { $0 == at ? template : nil })).findings
    #expect(found.map(\.location) == [template])
    #expect(
      found.first?.notes == [
        .init("in the generated page", at: SourceLocation(file: "p", line: 4, column: 1))
      ]
    )
  }

  @Test("the findings of a page are capped, and that is said")
  func capped() {
    let found = inspect(page(samplePage(String(repeating: "<x/>", count: 500)))).findings
    #expect(found.count == 101)
    #expect(
      found.last?.description
        == "p:4:397: error: the page has more findings; these are the first 100 [markup.too-many]"
    )
  }

  @Test("drawings and feeds have their own rules")
  func kinds() {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><p/></svg>"
    #expect(
      inspect(page(drawing, "c.svg", .svg)).findings.map(\.description) == [
        "c.svg:1:1: error: `svg` is neither `role=\"img\"` nor `aria-hidden=\"true\"` "
          + "[markup.drawing-name]",
        "c.svg:1:59: error: `p` is not an element that pages may use [markup.unknown-element]",
      ]
    )
    #expect(inspect(page("<feed><x:y xmlns:x='u'/></feed>", "f.xml", .xml)).findings == [])
    #expect(inspect(page("<feed>", "f.xml", .xml)).findings.map(\.id) == ["markup.not-well-formed"])
    #expect(Page.Kind(path: "a/b.HTML") == .html && Page.Kind(path: "a.xhtml") == .html)
    #expect(Page.Kind(path: "a.svg") == .svg && Page.Kind(path: "feed.xml") == .xml)
    #expect(Page.Kind(path: "a/logo.svg") == .picture)
    #expect(Page.Kind(path: "a.css") == nil && Page.Kind(path: "a.html/b") == nil)
  }

  @Test("one inspector tells its pages apart")
  func reuse() {
    var inspector = Inspector()
    for round in 0..<3 {
      let bad = inspector.inspect(page(samplePage("<q\(round)></q\(round)>"))).findings
      #expect(bad.map(\.summary) == ["`q\(round)` is not an element that pages may use"])
      #expect(inspector.inspect(page("<html><p>")).findings.isEmpty == false)
      #expect(inspector.inspect(page(samplePage("<p id=\"a\">a</p>"))).findings == [])
    }
  }

  @Test("2,000 pages in parallel keep their findings apart")
  func parallel() async {
    let wrong = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<2000 {
        group.addTask {
          let text = samplePage(
            number.isMultiple(of: 2) ? "<p>\(number)</q>" : "<h3>\(number)</h3>"
          )
          let file = SiteFile(path: "p\(number)", bytes: Array(text.utf8))
          let found = inspect(Page(file, kind: .html)).findings
          let id = number.isMultiple(of: 2) ? "markup.not-well-formed" : "markup.heading-order"
          return found.map(\.id) != [id] || found.first?.location?.file != "p\(number)"
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(wrong == 0)
  }

  @Test(
    "hostile text is refused, not suffered",
    arguments: [
      "", "<", "<a", "<a b", "<a b='", "<!--", "<![CDATA[", "<!DOCTYPE", "<a>&#0;</a>", "\u{FEFF}",
      "<a>\u{FFFE}</a>", String(repeating: "<a>", count: 100_000), "<a><b></a></b>",
      "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><a/>",
      "<!DOCTYPE a SYSTEM 'http://x.invalid/a.dtd'><a>&b;</a>",
    ]
  )
  func hostile(_ text: String) {
    for kind in [Page.Kind.html, .svg, .xml] where kind != .xml || !text.contains("SYSTEM 'http") {
      #expect(!inspect(page(text, "p", kind)).findings.isEmpty)
    }
  }

  @Test("bad UTF-8 is refused where it stands")
  func encoding() {
    let bytes = Array("<a>b".utf8) + [0xC3, 0x28] + Array("</a>".utf8)
    let found = inspect(Page(SiteFile(path: "p", bytes: bytes), kind: .xml)).findings
    #expect(found.map(\.id) == ["markup.not-well-formed"])
    #expect(found.first?.location == SourceLocation(file: "p", line: 1, column: 5))
  }

  @Test("a line of 1 MB and 200 levels are no problem")
  func large() {
    let line = samplePage("<p>\(String(repeating: "é ", count: 350_000))</p>")
    #expect(inspect(page(line)).findings == [])
    let open = String(repeating: "<div>", count: 200)
    let close = String(repeating: "</div>", count: 200)
    #expect(inspect(page(samplePage(open + "a" + close))).findings == [])
  }
}
