// SPDX-License-Identifier: Apache-2.0
import Foundation
import Reports
import TestSupport
import Testing

@Suite("A correction stands beside its note")
struct CorrectionTests {
  private static let header = "time,asset,venue,measure,unit,long,short,published\n"

  /// Eight days of one market, 100 against 300 million on each, and what was published later.
  private func desk(_ later: [String] = []) throws -> Desk {
    let rows = (1...8).map { restated($0, "100000000,300000000", "") + "\n" }
    return try Desk([
      "positions/p.csv": Self.header + rows.joined(),
      "positions/later.csv": Self.header + later.map { $0 + "\n" }.joined(),
      "market/m.csv": Positions.market(8),
    ])
  }

  private func restated(_ day: Int, _ sides: String, _ published: String) -> String {
    "\(Positions.date(day)),BTC,Aldgate,reported,usd,\(sides),\(published)"
  }

  private func page(_ day: Int, of desk: borrowing Desk) throws -> String {
    try desk.read("site/\(Positions.folder(day))/index.html")
  }

  @Test("with the date, the figure as published and as restated, and the difference")
  func box() async throws {
    let desk = try desk([restated(3, "100000000,400000000", "2025-12-06T09:00:00Z")])
    try await desk.build()
    let box = try correction(in: page(3, of: desk))
    #expect(box.contains("Corrected on 6 December 2025"))
    #expect(
      box.contains(
        "<th scope=\"row\">Ratio, larger to smaller side</th><td class=\"n\">3.0:1</td><td class=\"n\">4.0:1</td>"
          + "<td class=\"n\">×1.33</td>"
      )
    )
    let cells = ["$300.0m", "$400.0m", "+$100.0m"].map { "<td class=\"n\">\($0)</td>" }
    #expect(box.contains(cells.joined()))
    #expect(box.contains("stands below as first published"))
    try #expect(page(3, of: desk).contains("id=\"correction\""))
  }

  @Test("and changes neither the note nor its data, but the box, the list and the feeds alone")
  func outside() async throws {
    let desk = try desk()
    try await desk.build()
    let before = try desk.site()
    try #expect(desk.read("site/errata/index.html").contains("No corrections."))
    try desk.write([
      "positions/later.csv": Self.header
        + restated(3, "100000000,400000000", "2026-02-01T09:00:00Z") + "\n"
    ])
    try await desk.build()
    let after = try desk.site()
    let changed = differences(before, after)
    let day = Positions.folder(3)
    // Changes of a day, seven and thirty days are compared, so day 4 shows a figure of day 3.
    #expect(
      changed.filter {
        !$0.hasPrefix("data/archive/") && !["SHA256SUMS", "data/build.json"].contains($0)
      } == [
        "2025/12/03/index.html", "2025/12/04/index.html", "assets/btc/feed.xml", "errata/feed.xml",
        "errata/index.html", "feed.json", "feed.xml", "feeds/2025.xml", "sitemap.xml",
      ]
    )
    for path in ["\(day)/index.html", "2025/12/04/index.html"] {
      let (old, new) = (before[path] ?? [], after[path] ?? [])
      #expect(article(in: old) == article(in: new))
    }
  }

  @Test("of a figure it compares with, in the note that compares")
  func compared() async throws {
    let desk = try desk([restated(3, "100000000,400000000", "2025-12-06T09:00:00Z")])
    try await desk.build()
    let box = try correction(in: page(4, of: desk))
    #expect(box.contains("3.0:1 short</td><td class=\"n\">4.0:1 short</td>"))
    #expect(box.contains("×1.0</td><td class=\"n\">×0.8</td>"))
    // Day 5 compares with days 4 and 28 November alone.
    try #expect(!page(5, of: desk).contains("id=\"correction\""))
  }

  @Test("but not where the restatement was public in time, or changes nothing that is printed")
  func none() async throws {
    let desk = try desk([
      restated(2, "100000000,400000000", "2025-12-03T23:00:00Z"),
      restated(6, "100000001,300000003", "2025-12-08T12:00:00Z"),
      restated(7, "100000000,300000000", "2025-12-08T12:00:00Z"),
    ])
    try await desk.build()
    // The note of day 2 was written before, that of day 3 after the restatement.
    let corrected = try (1...8).filter { try page($0, of: desk).contains("id=\"correction\"") }
    #expect(corrected == [2])
  }

  @Test("once for several restatements, each dated, of which the last counts")
  func several() async throws {
    let desk = try desk([
      restated(3, "100000000,400000000", "2025-12-06T09:00:00Z"),
      restated(3, "100000000,500000000", "2025-12-09T09:00:00Z"),
    ])
    try await desk.build()
    let box = try correction(in: page(3, of: desk))
    #expect(box.contains("Corrected on 9 December 2025"))
    #expect(box.contains("on 6 December 2025 and 9 December 2025; the last statement counts"))
    #expect(box.contains("<td class=\"n\">3.0:1</td><td class=\"n\">5.0:1</td>"))
    #expect(!box.contains("4.0:1"))
  }

  @Test("and says where the regime, the side or the headline is another one")
  func regime() async throws {
    let desk = try desk([restated(3, "900000000,300000000", "2025-12-06T09:00:00Z")])
    try await desk.build()
    let box = try correction(in: page(3, of: desk))
    #expect(box.contains("On restated data the headline would be:"))
    #expect(box.contains("On restated data the regime is “Crowded long”, not “Crowded short”."))
    // The ratio is 3.0:1 on either side, so that only its side tells.
    #expect(!box.contains("Ratio, larger"))
  }

  @Test("and says that there is no ratio where a side is restated as empty")
  func emptySide() async throws {
    let desk = try desk([restated(3, "0,300000000", "2025-12-06T09:00:00Z")])
    try await desk.build()
    let box = try correction(in: page(3, of: desk))
    #expect(box.contains("<td class=\"n\">3.0:1</td><td class=\"n\">none</td>"))
  }

  @Test("of each asset with itself, also where another one carries most on restated data")
  func reordered() async throws {
    let header = Self.header
    func row(_ asset: String, _ sides: String, _ published: String = "") -> String {
      "2025-12-03,\(asset),Aldgate,reported,usd,\(sides),\(published)\n"
    }
    let desk = try Desk([
      "positions/p.csv": header + row("BTC", "400000000,800000000")
        + row("ETH", "100000000,300000000") + row("SOL", "10000000,10000000")
        + row("BTC", "20000000,50000000", "2025-12-06T09:00:00Z")
    ])
    try await desk.build()
    let box = try correction(in: page(3, of: desk))
    #expect(box.contains(cells("Bitcoin", "2.0:1 short", "2.5:1 short", "×1.25")))
    let both = cells("Bitcoin and Ether, share of the side", "99.1%", "97.2%", "−1.9 pp")
    #expect(box.contains(both))
    #expect(!box.contains("<th scope=\"row\">Ether</th>"))
  }

  private func cells(_ title: String, _ values: String...) -> String {
    "<th scope=\"row\">\(title)</th>"
      + values.map { "<td class=\"n\">\($0)</td>" }.joined()
  }

  @Test("but says nothing of a headline that is the analyst's own")
  func ownHeadline() async throws {
    let desk = try desk([restated(3, "900000000,300000000", "2025-12-06T09:00:00Z")])
    try desk.write([
      "notes/\(Positions.date(3)).md": "---\ntitle: My words\nplace: instead\n---\nText."
    ])
    try await desk.build()
    let box = try correction(in: page(3, of: desk))
    #expect(!box.contains("the headline would be"))
    #expect(box.contains("“Crowded long”"))
  }

  @Test("dated by what changes a printed figure alone")
  func dated() async throws {
    let desk = try desk([restated(3, "100000000,400000000", "2025-12-06T09:00:00Z")])
    let ether = (1...8).map {
      "\(Positions.date($0)),ETH,Aldgate,reported,usd,200000000,220000000,\n"
    }
    try desk.write([
      "positions/e.csv": Self.header + ether.joined()
        + "\(Positions.date(3)),ETH,Aldgate,reported,usd,200000001,220000000,2025-12-09T09:00:00Z\n"
        + "\(Positions.date(2)),ETH,Aldgate,reported,usd,200000001,220000000,2025-12-10T09:00:00Z\n",
      "positions/again.csv": Self.header
        + restated(3, "100000001,400000000", "2025-12-11T09:00:00Z") + "\n",
    ])
    try await desk.build()
    let box = try correction(in: page(3, of: desk))
    #expect(box.contains("Corrected on 6 December 2025"))
    #expect(!box.contains("9 December") && !box.contains("10 December"))
    #expect(!box.contains("11 December"))
  }

  @Test("none where a value is restated back to what was first published")
  func back() async throws {
    let desk = try desk([
      restated(3, "100000000,400000000", "2025-12-06T09:00:00Z"),
      restated(3, "100000000,300000000", "2025-12-09T09:00:00Z"),
    ])
    try await desk.build()
    try #expect(!page(3, of: desk).contains("id=\"correction\""))
  }

  @Test("of a close that was restated, where the note prints it")
  func close() async throws {
    let desk = try desk()
    try desk.write([
      "market/later.csv": """
      time,asset,close,published
      2025-12-03,BTC,250,2025-12-07T09:00:00Z
      """
    ])
    try await desk.build()
    let pages = try (3...8).map { try page($0, of: desk) }
    #expect(pages[0].contains("id=\"correction\"") == pages[0].contains(">Close"))
    #expect(pages.dropFirst(5).allSatisfy { !$0.contains("id=\"correction\"") })
  }

  @Test("and the home page says that the latest note is corrected")
  func home() async throws {
    let desk = try desk([restated(8, "100000000,400000000", "2025-12-09T09:00:00Z")])
    try await desk.build()
    let home = try desk.read("site/index.html")
    #expect(home.contains("href=\"2025/12/08/index.html#correction\">Corrected on 9 December 2025"))
  }

  @Test("is the same day by day as all at once, also when it changes or is withdrawn")
  func incremental() async throws {
    let desk = try desk()
    let lists = [
      [], [restated(3, "100000000,400000000", "2025-12-06T09:00:00Z")],
      [restated(3, "100000000,500000000", "2025-12-06T09:00:00Z")],
      [
        restated(3, "100000000,500000000", "2025-12-06T09:00:00Z"),
        restated(4, "300000000,100000000", "2025-12-11T09:00:00Z"),
      ], [],
    ]
    for later in lists {
      try desk.write(["positions/later.csv": Self.header + later.map { $0 + "\n" }.joined()])
      try await desk.build()
      try await desk.build {
        $0.output = desk.path("clean")
        $0.isForced = true
      }
      try #expect(differences(desk.site(), desk.site("clean")) == [])
      #expect(try await desk.build().made == 0)
    }
  }
}

/// The box of a page; empty without one.
private func correction(in page: String) throws -> String {
  let start = try #require(page.range(of: "<aside class=\"corr\""))
  let end = try #require(page[start.lowerBound...].range(of: "</aside>"))
  return String(page[start.lowerBound..<end.upperBound])
}

/// The note of a page, without what stands around it.
private func article(in page: [UInt8]) -> Substring {
  let text = String(decoding: page, as: UTF8.self)
  let start = text.range(of: "<article id=\"note\">")?.lowerBound ?? text.endIndex
  let end = text.range(of: "</article>")?.upperBound ?? text.endIndex
  return text[start..<max(start, end)]
}
