// SPDX-License-Identifier: Apache-2.0
import Foundation
import Reports
import TestSupport
import Testing

@Suite("What a page says of itself to others")
struct LinkedDataTests {
  /// What a note's linked data says.
  private struct Article: Decodable {
    struct Dataset: Decodable {
      struct Download: Decodable { let contentUrl: String, encodingFormat: String }
      let distribution: [Download]
    }
    let headline: String, description: String, url: String, datePublished: String
    let dateModified: String
    let isBasedOn: Dataset
  }

  private func article(_ page: String) throws -> Article {
    let data = try #require(
      page.firstMatch(of: /<script type="application\/ld\+json">(.*?)<\/script>/)
    )
    return try JSONDecoder().decode(Article.self, from: Data(data.1.utf8))
  }

  @Test("is the note's headline, its times and its data, with absolute addresses")
  func note() async throws {
    let desk = try Desk(Positions.input(3))
    try await desk.build { $0.baseURL = "https://example.org/a/" }
    let folder = Positions.folder(3)
    let page = try desk.read("site/\(folder)/index.html")
    let note = try desk.note(folder)
    let article = try article(page)
    #expect(article.headline == note.headline && article.description == note.standfirst)
    #expect(article.url == "https://example.org/a/\(folder)/index.html")
    #expect(article.datePublished == "2025-12-04T00:00:00Z")
    #expect(article.dateModified == article.datePublished)
    #expect(
      article.isBasedOn.distribution.map(\.contentUrl) == [
        "https://example.org/a/\(folder)/data.csv", "https://example.org/a/\(folder)/data.json",
      ]
    )
    #expect(page.contains("<link rel=\"canonical\" href=\"\(article.url)\"/>"))
    #expect(page.contains("<meta property=\"og:type\" content=\"article\"/>"))
  }

  @Test("is dated anew when restated data changes the note")
  func corrected() async throws {
    let restated =
      "time,asset,venue,measure,unit,long,short,published\n"
      + "2025-12-02,BTC,Aldgate,reported,usd,5000000,900000000,2025-12-06T12:00:00Z\n"
    let desk = try Desk(
      Positions.input(7).merging(["positions/restated.csv": restated]) { first, _ in first }
    )
    try await desk.build()
    let article = try article(desk.read("site/\(Positions.folder(2))/index.html"))
    #expect(article.datePublished == "2025-12-03T00:00:00Z")
    #expect(article.dateModified == "2025-12-06T12:00:00Z")
  }

  @Test("on other pages is the site's, without an article")
  func others() async throws {
    let desk = try Desk(Positions.input(2))
    try await desk.build { $0.baseURL = "https://example.org/a/" }
    for path in ["index.html", "archive/index.html", "assets/btc/index.html"] {
      let page = try desk.read("site/\(path)")
      #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/a/\(path)\"/>"))
      #expect(page.contains("<meta property=\"og:type\" content=\"website\"/>"))
      #expect(!page.contains("ld+json"))
    }
  }
}
