// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Markup
import Testing

@Suite struct OncePerTemplateTests {
  private let place = SourceLocation(file: "Templates/pages/note.html", line: 3, column: 9)

  private func page(_ path: String, _ body: String, from template: Bool) -> InspectedPage {
    let html = """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><meta charset="utf-8"/><title>t</title>\
      <meta name="viewport" content="width=device-width"/></head>\
      <body><main><h1>a</h1>\(body)</main></body></html>
      """
    let file = SiteFile(path: path, bytes: Array(html.utf8))
    let place = place
    return inspect(Page(file, kind: .html) { _ in template ? place : nil })
  }

  @Test("a template's mistake is told once, with a count of the other places")
  func once() throws {
    let pages = ["a.html", "b.html", "c.html"].map {
      page($0, "<a href=\"x.html\">x</a>", from: true)
    }
    let found = findings(in: pages, assets: [])
    #expect(found.map(\.id) == ["markup.dead-link"])
    let only = try #require(found.first)
    #expect(only.location == place)
    #expect(only.notes.map(\.text).last == "and in 2 more places made by the same line")
  }

  @Test("mistakes in pages without a template are each told")
  func each() {
    let pages = ["a.html", "b.html"].map { page($0, "<a href=\"x.html\">x</a>", from: false) }
    #expect(findings(in: pages, assets: []).map(\.id) == ["markup.dead-link", "markup.dead-link"])
  }
}
