// SPDX-License-Identifier: Apache-2.0
import Foundation
import Reports
import TestSupport
import Testing

@Suite("The pages of tags")
struct TagPageTests {
  /// Longs and shorts of one asset on the days from 1 December 2025 on, in millions.
  private func input(_ sides: [(Int, Int)]) -> [String: String] {
    let rows = sides.enumerated().map { index, side in
      "\(Positions.date(index + 1)),BTC,Aldgate,reported,usd,\(side.0)000000,\(side.1)000000\n"
    }
    return ["positions/p.csv": Positions.header + rows.joined()]
  }

  @Test("a note stands under its regime, its lead and its analyst's words, and links to each")
  func tags() async throws {
    var files = input([(1, 9), (1, 9), (1, 1)])
    files["texts/2025-12-02.md"] = "---\ntags: [ETF, Etf, risk & reward]\n---\nQuiet.\n"
    let desk = try Desk(files)
    try desk.put(
      """
      base_url: https://desk.example/
      cards: none
      sources: [{ positions: in/positions/*.csv }]
      notes: in/texts
      """,
      "leverage-notes.yml"
    )
    try await desk.build {
      $0.inputs = []
      $0.configuration = desk.path("leverage-notes.yml")
    }
    #expect(try checkPaths([desk.path("site")]).findings == [])
    let note = try desk.read("site/2025/12/02/index.html")
    for path in [
      "tags/regimes/extreme-short/index.html", "tags/leads/btc/index.html", "tags/etf/index.html",
      "tags/risk-~26~-reward/index.html",
    ] {
      #expect(note.contains("href=\"../../../\(path)\""), "\(path)")
    }
    let extreme = try desk.read("site/tags/regimes/extreme-short/index.html")
    #expect(extreme.contains("2 notes of 3, from 1 December 2025 to 2 December 2025"))
    let own = try desk.read("site/tags/etf/index.html")
    #expect(own.contains("One note of 3, of 2 December 2025"))
    #expect(own.contains("href=\"../../2025/12/02/index.html\""))
    #expect(!own.contains("2025/12/01"))
    let list = try desk.read("site/tags/index.html")
    #expect(list.contains("The analysts’ words") && list.contains("risk &amp; reward"))
  }

  @Test("a tag of many notes lists the newest, links earlier ones by day, and stays light")
  func many() async throws {
    let desk = try Desk(input((0..<60).map { _ in (1, 9) }))
    try await desk.build()
    let page = try desk.read("site/tags/regimes/extreme-short/index.html")
    #expect(page.contains("60 notes of 60"))
    for day in 1...60 {
      let path = Positions.date(day).replacingOccurrences(of: "-", with: "/")
      #expect(page.contains("href=\"../../../\(path)/index.html\""), "\(path)")
    }
    #expect(page.utf8.count < 30_000)
  }

  @Test("a note leads back to the week before and to the last time in its regime")
  func recalls() async throws {
    let desk = try Desk(input([(1, 9), (1, 4), (1, 9), (1, 9), (1, 4), (1, 4), (1, 4), (1, 10)]))
    try await desk.build()
    let note = try desk.read("site/2025/12/08/index.html")
    #expect(note.contains("A week before, 1 December 2025</small>"))
    #expect(note.contains("Last in this regime before, 4 December 2025</small>"))
    #expect(note.contains("<span class=\"ti\">Bitcoin at 9.0:1 short</span>"))
    #expect(!(try desk.read("site/2025/12/01/index.html").contains("Last in this regime")))
  }

  @Test("the page about the site says what there is, and how to check it")
  func about() async throws {
    let desk = try Desk(input([(1, 9), (1, 4)]))
    try await desk.build()
    let page = try desk.read("site/about/index.html")
    #expect(page.contains("So far there are 2, from 1 December 2025 to 2 December 2025"))
    #expect(page.contains("one measure, one asset, one venue and 2 readings"))
    #expect(page.contains("leverage-notes verify"))
  }
}
