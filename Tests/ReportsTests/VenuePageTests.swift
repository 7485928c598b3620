// SPDX-License-Identifier: Apache-2.0
import Reports
import TestSupport
import Testing

@Suite("The pages of venues")
struct VenuePageTests {
  @Test("each venue has one with its own markets alone, and the list leads to it")
  func pages() async throws {
    let desk = try Desk(Positions.input(30))
    try await desk.build()
    #expect(try checkPaths([desk.path("site")]).findings == [])
    let list = try desk.read("site/venues/index.html")
    for (venue, other) in [("aldgate", "Bourse"), ("bourse", "Aldgate")] {
      #expect(list.contains("href=\"../venues/\(venue)/index.html\""))
      let page = try desk.read("site/venues/\(venue)/index.html")
      #expect(page.contains("2 markets of one measure, 2 of them in the newest day"))
      #expect(page.contains("id=\"f-markets\""))
      #expect(!page.contains(other))
    }
    #expect(try desk.read("site/index.html").contains("href=\"venues/index.html\""))
  }

  @Test("measures that a venue has beside the first are listed, not mixed")
  func measures() async throws {
    let ratios = (1...30).map { "\(Positions.date($0)),BTC,Aldgate,account_ratio,,,,1.5\n" }
    var input = Positions.input(30)
    input["positions/q.csv"] =
      "time,asset,venue,measure,unit,long,short,ratio\n" + ratios.joined()
    let desk = try Desk(input)
    try await desk.build()
    let page = try desk.read("site/venues/aldgate/index.html")
    #expect(page.contains("It has figures of two measures"))
    #expect(page.contains("href=\"../../measures/account-ratio/index.html\""))
    #expect(!(try desk.read("site/venues/bourse/index.html").contains("account-ratio")))
  }

  @Test("a figure for all venues makes no page, and the list says so")
  func all() async throws {
    let rows = (1...5).map { "\(Positions.date($0)),BTC,reported,usd,5000000,1000000\n" }
    let desk = try Desk([
      "positions/p.csv": "time,asset,measure,unit,long,short\n" + rows.joined()
    ])
    try await desk.build()
    #expect(try desk.site().keys.filter { $0.hasPrefix("venues/") } == ["venues/index.html"])
    #expect(try desk.read("site/venues/index.html").contains("for all venues at once"))
  }
}
