// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Markup
import Testing

@Suite("A page kept from an earlier build")
struct KeptPageTests {
  private func page(_ path: String, to addresses: [String] = [], ids: [String] = [])
    -> InspectedPage
  {
    let links = addresses.map { "<p><a href=\"\($0)\">a</a></p>\n" }.joined()
    let parts = ids.map { "<p id=\"\($0)\">a</p>\n" }.joined()
    return inspect(
      Page(SiteFile(path: path, bytes: Array(samplePage(links + parts).utf8)), kind: .html)
    )
  }

  private func file(_ path: String) -> KeptFile {
    let mark = FileMark(inode: 1, modified: 2, changed: 3)
    return KeptFile(path: path, size: 9, digest: String(repeating: "0", count: 64), mark: mark)
  }

  private func kept(_ page: InspectedPage) throws -> KeptPage {
    KeptPage(file(page.page.file.path), try #require(PageTraits(of: page)))
  }

  private let assets = [SiteFile(path: "style.css", bytes: [])]

  @Test("is found by the links of others, and its own lead to what is made and kept")
  func sound() throws {
    var files = KeptFiles()
    files.pages = [
      try kept(page("1/index.html", to: ["../2/index.html#e2", "data.csv"], ids: ["e1"])),
      try kept(page("2/index.html", to: ["../index.html#h", "#e2"], ids: ["e2"])),
    ]
    files.assets = [file("1/data.csv")]
    let home = page("index.html", to: ["1/index.html#e1", "1/data.csv"], ids: ["h"])
    let checked = try checkSite([home], assets: assets, kept: files)
    #expect(
      checked.value.map(\.path) == [
        "1/data.csv", "1/index.html", "2/index.html", "index.html", "style.css",
      ]
    )
    #expect(checked.value.first == .kept(file("1/data.csv")))
    #expect(checked.value.map(\.size).first == 9)
  }

  @Test("that leads to a page or an id that is gone fails the check")
  func removed() throws {
    var files = KeptFiles()
    files.pages = [
      try kept(page("1/index.html", to: ["../2/index.html", "../index.html#gone"]))
    ]
    let found = findings(in: [page("index.html", ids: ["here"])], assets: assets, kept: files)
    #expect(
      found.map(\.description) == [
        "1/index.html:1:1: error: `../index.html#gone` leads to `index.html`, which has no id "
          + "`gone` [markup.dead-fragment]",
        "1/index.html:1:1: error: `../2/index.html` leads to `2/index.html`, which is no file of "
          + "the site [markup.dead-link]",
      ]
    )
    #expect(throws: ReportError.self) {
      try checkSite([page("index.html")], assets: assets, kept: files)
    }
  }

  @Test("without the id that another leads to fails the check")
  func withoutID() throws {
    var files = KeptFiles()
    files.pages = [try kept(page("1/index.html", ids: ["a", "b"]))]
    let home = page("index.html", to: ["1/index.html#b", "1/index.html#c"])
    let found = findings(in: [home], assets: assets, kept: files)
    #expect(found.map(\.id) == ["markup.dead-fragment"])
  }

  @Test("with the path of another file is refused")
  func duplicate() throws {
    var files = KeptFiles()
    files.assets = [file("index.html")]
    let found = findings(in: [page("index.html")], assets: assets, kept: files)
    #expect(found.map(\.id) == ["markup.duplicate-path"])
  }

  @Test("has no finding: one with a finding has no traits")
  func findingsAreNotKept() {
    let bad = inspect(Page(SiteFile(path: "a.html", bytes: Array("<p>".utf8)), kind: .html))
    #expect(!bad.findings.isEmpty)
    #expect(PageTraits(of: bad) == nil)
  }

  @Test("has each address once")
  func traits() {
    let traits = PageTraits(
      of: page("a.html", to: ["b.html", "c.html", "b.html"], ids: ["x", "y"])
    )
    #expect(traits?.links == "b.html\nc.html")
    #expect(traits?.ids.hasSuffix("x y") == true)
  }
}
