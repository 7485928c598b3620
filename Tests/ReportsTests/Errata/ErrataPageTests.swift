// SPDX-License-Identifier: Apache-2.0
import Foundation
import Markup
import Reports
import TestSupport
import Testing

@Suite("The list of corrections and its feed")
struct ErrataPageTests {
  private func desk(_ later: String) throws -> Desk {
    let header = "time,asset,venue,measure,unit,long,short,published\n"
    let rows = (1...8).map {
      "\(Positions.date($0)),BTC,Aldgate,reported,usd,100000000,300000000,\n"
    }
    return try Desk(["positions/p.csv": header + rows.joined() + later])
  }

  private let two = """
    2025-12-03,BTC,Aldgate,reported,usd,100000000,400000000,2025-12-06T09:00:00Z
    2025-12-05,BTC,Aldgate,reported,usd,100000000,700000000,2026-01-02T10:00:00Z
    """

  @Test("have the newest restatement first, each with a link to the note's box")
  func order() async throws {
    let desk = try desk(two)
    try await desk.build()
    let page = try desk.read("site/errata/index.html")
    let links = page.matches(of: /href="\.\.\/([0-9\/]+)\/index\.html#correction"/).map {
      String($0.output.1)
    }
    #expect(links == ["2025/12/06", "2025/12/05", "2025/12/04", "2025/12/03"])
    #expect(page.contains("Ratio, larger to smaller side: 3.0:1, restated 7.0:1 (×2.33)"))
    #expect(page.contains("4 of 8 notes"))
  }

  @Test("say plainly that there are none")
  func none() async throws {
    let desk = try desk("")
    try await desk.build()
    let page = try desk.read("site/errata/index.html")
    #expect(page.contains("<p>No corrections.</p>"))
    let feed = try desk.read("site/errata/feed.xml")
    #expect(!feed.contains("<entry>"))
    // As old as the first note, so that it changes only with a correction.
    #expect(feed.contains("<updated>2025-12-02T00:00:00Z</updated>"))
  }

  @Test("are led to from every page, and the feed from the list")
  func links() async throws {
    let desk = try desk(two)
    try await desk.build()
    for path in ["index.html", "2025/12/03/index.html", "methodology/index.html"] {
      try #expect(desk.read("site/\(path)").contains("errata/index.html\">Corrections</a>"))
    }
    let page = try desk.read("site/errata/index.html")
    #expect(page.contains("<link rel=\"alternate\" type=\"application/atom+xml\""))
  }

  @Test("date each entry by the restatement, with stable absolute addresses")
  func feed() async throws {
    let desk = try desk(two)
    try await desk.build { $0.baseURL = "https://desk.example/n/" }
    let feed = try desk.read("site/errata/feed.xml")
    let ids = feed.matches(of: /<id>(.*)<\/id>/).map { String($0.output.1) }
    #expect(ids.first == "https://desk.example/n/errata/feed.xml")
    #expect(ids.dropFirst().first == "https://desk.example/n/2025/12/06/index.html#correction")
    let times = feed.matches(of: /<updated>(.*)<\/updated>/).map { String($0.output.1) }
    #expect(
      times == ["2026-01-02T10:00:00Z", "2026-01-02T10:00:00Z", "2026-01-02T10:00:00Z"]
        + ["2025-12-06T09:00:00Z", "2025-12-06T09:00:00Z"]
    )
  }

  @Test("hold no markup of any input")
  func hostile() async throws {
    let header = "time,asset,venue,measure,unit,long,short,published\n"
    let name = "\"<b>&\"\"x\""
    let desk = try Desk([
      "positions/p.csv": header + "2025-12-03,\(name),Aldgate,reported,usd,100000000,300000000,\n"
        + "2025-12-03,\(name),Aldgate,reported,usd,400000000,300000000,2025-12-06T09:00:00Z\n"
    ])
    try await desk.build()
    for path in ["errata/feed.xml", "errata/index.html", "2025/12/03/index.html"] {
      let text = try desk.read("site/\(path)")
      #expect(!text.contains("<b>&"), "\(path)")
    }
    try #expect(desk.read("site/errata/feed.xml").contains("&lt;b&gt;&amp;"))
  }
}
