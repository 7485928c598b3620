// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

@Suite("The feeds of a site")
struct FeedTests {
  /// What a JSON Feed says.
  private struct JSONFeed: Decodable {
    struct Item: Decodable {
      let id: String, url: String, title: String, summary: String
      let content_html: String?
      let date_published: String, date_modified: String
    }
    let title: String, home_page_url: String, feed_url: String
    let items: [Item]
  }

  private func json(_ desk: borrowing Desk) throws -> JSONFeed {
    try JSONDecoder().decode(JSONFeed.self, from: Data(desk.read("site/feed.json").utf8))
  }

  /// The elements called `name` in `text`, their references undone.
  private func elements(_ name: String, in text: String) throws -> [String] {
    let pattern = try Regex("<\(name)(?: [^>]*)?>([^<]*)</\(name)>")
    return text.matches(of: pattern).map { match in
      String(match.output[1].substring ?? "").replacing("&lt;", with: "<").replacing(
        "&gt;",
        with: ">"
      )
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    }
  }

  @Test("hold the newest thirty notes whole, newest first, alike as Atom and JSON")
  func newest() async throws {
    let desk = try Desk(Positions.input(40))
    try await desk.build { $0.baseURL = "https://example.org/a/" }
    let atom = try desk.read("site/feed.xml")
    let json = try json(desk)
    #expect(json.items.count == 30 && json.feed_url == "https://example.org/a/feed.json")
    #expect(
      json.items.map(\.id)
        == (11...40).reversed().map { "https://example.org/a/\(Positions.folder($0))/index.html" }
    )
    #expect(try elements("content", in: atom) == json.items.compactMap(\.content_html))
    #expect(try Array(elements("title", in: atom).dropFirst()) == json.items.map(\.title))
    let note = try desk.note(Positions.folder(40))
    #expect(json.items[0].title == note.headline && json.items[0].summary == note.standfirst)
    for paragraph in note.paragraphs {
      #expect(json.items[0].content_html?.contains("<p>\(paragraph)</p>") == true)
    }
    let links = json.items.flatMap { ($0.content_html ?? "").matches(of: /(?:href|src)="([^"]*)"/) }
    #expect(!links.isEmpty && links.allSatisfy { $0.1.hasPrefix("https://example.org/a/") })
  }

  @Test("lead through the years, each note once, and to what one asset leads")
  func pages() async throws {
    let desk = try Desk(Positions.input(40))
    try await desk.build { $0.baseURL = "https://example.org/a/" }
    let newest = try desk.read("site/feed.xml")
    let years = try ["2025", "2026"].map { try desk.read("site/feeds/\($0).xml") }
    #expect(
      newest.contains("<link rel=\"prev-archive\" href=\"https://example.org/a/feeds/2026.xml\"/>")
    )
    #expect(
      years[1].contains(
        "<link rel=\"prev-archive\" href=\"https://example.org/a/feeds/2025.xml\"/>"
      )
    )
    #expect(
      years[0].contains(
        "<link rel=\"next-archive\" href=\"https://example.org/a/feeds/2026.xml\"/>"
      )
    )
    #expect(!years[0].contains("prev-archive") && !years[1].contains("next-archive"))
    let ids = try years.flatMap { try elements("id", in: $0).dropFirst() }
    #expect(ids.count == 40 && Set(ids).count == 40)
    #expect(years.allSatisfy { $0.contains("<fh:archive/>") } && !newest.contains("fh:"))
  }

  @Test("keep an entry as it is until restated data changes its note")
  func stable() async throws {
    let desk = try Desk(Positions.input(5))
    try await desk.build()
    let before = try json(desk)
    try desk.write(Positions.input(8))
    try await desk.build()
    let later = try json(desk)
    #expect(later.items.suffix(5).map(\.content_html) == before.items.map(\.content_html))
    #expect(later.items.suffix(5).map(\.date_modified) == before.items.map(\.date_modified))
    let restated =
      "time,asset,venue,measure,unit,long,short,published\n"
      + "2025-12-02,BTC,Aldgate,reported,usd,5000000,900000000,2025-12-06T12:00:00Z\n"
    try desk.write(["positions/restated.csv": restated])
    try await desk.build()
    let corrected = try json(desk)
    let changed = zip(corrected.items, later.items).filter { $0.date_modified != $1.date_modified }
    #expect(
      changed.contains {
        $0.0.id.contains("2025/12/02") && $0.0.date_modified == "2025-12-06T12:00:00Z"
      }
    )
    #expect(changed.allSatisfy { $0.0.content_html != $0.1.content_html })
    #expect(zip(corrected.items, later.items).allSatisfy { $0.date_published == $1.date_published })
  }

  @Test("are beside a list of every page with the time of its last change")
  func sitemap() async throws {
    let desk = try Desk(Positions.input(3))
    try await desk.build { $0.baseURL = "https://example.org/a/" }
    let listed = try Set(elements("loc", in: desk.read("site/sitemap.xml")))
    let pages = try desk.site().keys.filter { $0.hasSuffix(".html") && $0 != "404.html" }
    #expect(listed == Set(pages.map { "https://example.org/a/\($0)" }))
    let times = try elements("lastmod", in: desk.read("site/sitemap.xml"))
    #expect(times.allSatisfy { (try? Date($0, strategy: .iso8601)) != nil })
    #expect(
      try desk.read("site/robots.txt")
        == "User-agent: *\nAllow: /\n\nSitemap: https://example.org/a/sitemap.xml\n"
    )
  }
}
