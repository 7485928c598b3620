// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Markup
import Testing

@Suite struct SiteTests {
  /// A page at `path` with links to `addresses` and the ids `ids`.
  private func page(_ path: String, to addresses: [String] = [], ids: [String] = [])
    -> InspectedPage
  {
    let links = addresses.map { "<p><a href=\"\($0)\">a</a></p>\n" }.joined()
    let parts = ids.map { "<p id=\"\($0)\">a</p>\n" }.joined()
    return inspect(
      Page(SiteFile(path: path, bytes: Array(samplePage(links + parts).utf8)), kind: .html)
    )
  }

  private let assets = [
    SiteFile(path: "style.css", bytes: []), SiteFile(path: "data/a b.csv", bytes: []),
  ]

  @Test("links that lead to files and ids of the site pass")
  func sound() throws {
    let pages = [
      page("index.html", to: ["2025/12/note.html#e1", "style.css?v=1", "./data/a%20b.csv#row=2"]),
      page("2025/12/note.html", to: ["../../index.html", "note.html#e1", "?x#e1"], ids: ["e1"]),
    ]
    let checked = try checkSite(pages, assets: assets)
    #expect(
      checked.value.map(\.path) == [
        "2025/12/note.html", "data/a b.csv", "index.html", "style.css",
      ]
    )
  }

  @Test("each link that leads nowhere is found, with what is wrong with it")
  func unsound() {
    let addresses = [
      "2025/", "2025", "..", "../x.html", "Style.css", "2025/12/nte.html", "%zz.html",
      "2025/12/note.html#e2",
    ]
    let pages = [
      page("index.html", to: addresses),
      page("2025/index.html"),
      page("2025/12/note.html", ids: ["e1"]),
    ]
    let found = findings(in: pages, assets: assets)
    #expect(
      found.map(\.description) == [
        "index.html:4:13: error: `2025/` leads to a folder, which opens only on a server "
          + "[markup.folder-link]",
        "index.html:5:13: error: `2025` leads to a folder, which opens only on a server "
          + "[markup.folder-link]",
        "index.html:6:13: error: `..` leads out of the site [markup.dead-link]",
        "index.html:7:13: error: `../x.html` leads out of the site [markup.dead-link]",
        "index.html:8:13: error: `Style.css` leads to `Style.css`, but the file is `style.css` "
          + "[markup.letter-case]",
        "index.html:9:13: error: `2025/12/nte.html` leads to `2025/12/nte.html`, which is no file "
          + "of the site [markup.dead-link]",
        "index.html:10:13: error: `%zz.html` leads out of the site [markup.dead-link]",
        "index.html:11:13: error: `2025/12/note.html#e2` leads to `2025/12/note.html`, which has "
          + "no id `e2` [markup.dead-fragment]",
      ]
    )
    #expect(found[5].fix == "write the path of `2025/12/note.html`")
    #expect(throws: ReportError(.checking, found)) { try checkSite(pages, assets: assets) }
  }

  @Test("two files with one path are refused")
  func duplicates() {
    let again = SiteFile(path: "index.html", bytes: [])
    #expect(
      findings(in: [page("index.html")], assets: [again]).map(\.description) == [
        "index.html:1:1: error: two files of the site have the path `index.html` "
          + "[markup.duplicate-path]"
      ]
    )
  }

  @Test("paths are compared byte by byte, not as text")
  func bytes() {
    let composed = SiteFile(path: "caf\u{E9}.csv", bytes: [])
    #expect(findings(in: [page("a.html", to: ["caf%C3%A9.csv"])], assets: [composed]).isEmpty)
    let found = findings(in: [page("a.html", to: ["cafe%CC%81.csv"])], assets: [composed])
    #expect(found.count == 1)
  }
}
