// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

/// The pages beside the notes, built from made-up weeks and days.
@Suite("Assets, measures and archives")
struct IndexPagesTests {
  @Test("a weekly site of several classes resolves every link and stays light")
  func weekly() async throws {
    let desk = try Desk(["weeks.csv": Weeks.csv(assets: ["AUD", "GOLD", "S&P 500"], weeks: 120)])
    let receipt = try await desk.buildWeekly()
    #expect(receipt.notes == 120)
    try expectSound(desk)
    let site = try desk.site()
    for path in [
      "assets/aud/index.html", "assets/gold/index.html", "assets/s~26~p-500/index.html",
      "measures/trader-class-noncommercial/index.html",
      "measures/trader-class-commercial/index.html", "archive/2024/index.html",
      "archive/2025/index.html",
    ] {
      #expect(site[path] != nil, "\(path)")
    }
    // A class is told of the report that its markets stand in, and of no other.
    let commercial = try desk.read("site/measures/trader-class-commercial/index.html")
    #expect(commercial.contains("Commercial traders are those"))
    #expect(!commercial.contains("In physical commodities"))
    let small = try desk.read("site/measures/trader-class-nonreportable/index.html")
    #expect(small.contains("nonreportable") && !small.contains("In physical commodities"))
    let page = try desk.read("site/assets/aud/index.html")
    #expect(page.contains("COT index"))
    #expect(page.contains("id=\"f-past\"") && page.contains("id=\"f-net\""))
    #expect(page.contains("id=\"f-classes\""))
    for missing in ["No ratio over time", "No net position", "No classes of traders"] {
      #expect(!page.contains(missing))
    }
    #expect(page.contains("No liquidation levels") && page.contains("No study of what came after"))
  }

  @Test(
    "many assets keep every page light, and the page says what it leaves out",
    arguments: [32, 50, 130]
  )
  func many(_ count: Int) async throws {
    let assets = (1...count).map { "MARKET NUMBER \($0)" }
    let desk = try Desk(["weeks.csv": Weeks.csv(assets: assets, weeks: 60, classes: 1)])
    try await desk.buildWeekly()
    try expectSound(desk)
    let index = try desk.read("site/assets/index.html")
    #expect(index.contains("assets/market-number-\(count)/index.html"))
    #expect(index.contains("more than they can hold") == (count > 50))
  }

  @Test("an asset that stopped reporting is listed with its last day, and said to be late")
  func stopped() async throws {
    let csv = Weeks.csv(assets: ["AUD", "GOLD"], weeks: 60) { asset, week in
      asset == "GOLD" && week >= 40 ? nil : (300, 200)
    }
    let desk = try Desk(["weeks.csv": csv])
    try await desk.buildWeekly()
    try expectSound(desk)
    let index = try desk.read("site/assets/index.html")
    #expect(index.contains("No value in the newest week"))
    #expect(index.contains(Weeks.mediumDate(39)))
    let page = try desk.read("site/assets/gold/index.html")
    // The day of the reports, not the Sunday that ends their week.
    #expect(page.contains("Newer figures, to 18 February 2025, do not have it"))
  }

  @Test("a week without data is a gap in every list, and nothing is carried over it")
  func gaps() async throws {
    let csv = Weeks.csv(assets: ["AUD", "GOLD"], weeks: 20) { _, week in
      week == 10 ? nil : (300, 200)
    }
    let desk = try Desk(["weeks.csv": csv])
    try await desk.buildWeekly()
    try expectSound(desk)
    let year = try desk.read("site/archive/2024/index.html")
    #expect(year.contains("1 week without data"))
    #expect(year.contains(">No data<"))
    let page = try desk.read("site/assets/aud/index.html")
    #expect(page.contains("colspan=\"5\" class=\"none l\">No data"))
  }

  @Test("a week that another week's note carried links to that note")
  func carried() async throws {
    let csv = Weeks.csv(assets: ["AUD"], weeks: 12, published: { $0 == 5 ? 6 : $0 })
    let desk = try Desk(["weeks.csv": csv])
    let receipt = try await desk.buildWeekly()
    #expect(receipt.notes == 11)
    try expectSound(desk)
    let year = try desk.read("site/archive/2024/index.html")
    #expect(year.contains("In the note of <a"))
    #expect(year.contains("1 week in the note of another"))
    let folder = Weeks.noteFolder(6)
    let page = try desk.read("site/assets/aud/index.html")
    #expect(page.ranges(of: "../../\(folder)/index.html").count >= 2)
  }

  @Test("a market with an empty side has no ratio anywhere, and says which side is empty")
  func oneSided() async throws {
    let csv = Weeks.csv(assets: ["AUD", "GOLD"], weeks: 20) { asset, week in
      asset == "GOLD" && week == 19 ? (0, 200) : (300, 200)
    }
    let desk = try Desk(["weeks.csv": csv])
    try await desk.buildWeekly()
    try expectSound(desk)
    #expect(try desk.read("site/assets/gold/index.html").contains("There are no longs"))
    #expect(try desk.read("site/assets/index.html").contains("no longs"))
  }

  @Test("a daily site of dollars shows an asset as its sum, and its markets one by one")
  func daily() async throws {
    let desk = try Desk(Positions.input(40))
    try await desk.build()
    try expectSound(desk)
    let page = try desk.read("site/assets/btc/index.html")
    #expect(page.contains("added over 2 markets") && page.contains("sum of 2"))
    #expect(page.contains(">Aldgate<") && page.contains(">Bourse<"))
    #expect(page.contains("No classes of traders"))
    #expect(try desk.read("site/assets/index.html").contains("sum of 2"))
  }

  @Test("a site of one market has an asset, a measure and an archive, and says what is wanting")
  func single() async throws {
    let csv = Positions.header + "2025-12-01,BTC,Aldgate,reported,usd,3000000,2000000\n"
    let desk = try Desk(["positions/p.csv": csv])
    try await desk.build()
    try expectSound(desk)
    let page = try desk.read("site/assets/btc/index.html")
    #expect(page.contains("What this page leaves out") && page.contains("No ratio over time"))
    #expect(try desk.read("site/measures/reported/index.html").contains("No markets side by side"))
  }

  @Test("figures for all assets and venues alone have a measure page, and no asset")
  func everything() async throws {
    let rows = (1...3).map { "2025-12-0\($0),all,all,reported,usd,4000000000,50000000000\n" }
    let desk = try Desk(["positions/p.csv": Positions.header + rows.joined()])
    try await desk.build()
    try expectSound(desk)
    #expect(try desk.read("site/assets/index.html").contains("No asset has a figure of its own"))
    let measure = try desk.read("site/measures/reported/index.html")
    #expect(measure.contains("all assets and venues at once"))
    #expect(!measure.contains("<h2>All markets</h2>"))
  }

  @Test("measures stand apart, and a figure for all assets of a venue is an asset of its own")
  func severalMeasures() async throws {
    let header = "time,asset,venue,measure,unit,long,short\n"
    let rows = (1...9).flatMap { day in
      [
        "2025-12-0\(day),BTC,Aldgate,reported,usd,3000000,2000000\n",
        "2025-12-0\(day),BTC,Aldgate,account_ratio,share,0.6,0.4\n",
        "2025-12-0\(day),all,Aldgate,liquidation_levels,usd,4000000000,50000000000\n",
      ]
    }
    let desk = try Desk(["positions/p.csv": header + rows.joined()])
    try await desk.build()
    try expectSound(desk)
    let site = try desk.site()
    for path in ["assets/all", "assets/btc", "measures/reported", "measures/account-ratio"] {
      #expect(site[path + "/index.html"] != nil, "\(path)")
    }
    let page = try desk.read("site/assets/btc/index.html")
    #expect(page.contains("Positions as reported") && page.contains("Accounts by side"))
    #expect(!page.contains("added over"))
  }

  @Test("a lead that no measure lists any more still has the page its notes link to")
  func unlisted() async throws {
    let rows = [
      "2025-12-01,ETH,all,reported,usd,3000000,2000000\n",
      "2025-12-02,BTC,Aldgate,reported,usd,3000000,2000000\n",
    ]
    let desk = try Desk(["positions/p.csv": Positions.header + rows.joined()])
    try await desk.build()
    try expectSound(desk)
    #expect(try desk.read("site/assets/eth/index.html").contains("these notes lead with it"))
  }

  @Test("a later week, and a new asset in it, change indexes alone: notes and addresses stay")
  func asOf() async throws {
    let sides = { @Sendable (asset: String, week: Int) -> (Int, Int)? in
      asset == "ZINC" && week < 30 ? nil : (200 + week * 37 % 190, 150 + week * 53 % 170)
    }
    let before = try Desk(["weeks.csv": Weeks.csv(assets: ["AUD", "GOLD"], weeks: 30, sides)])
    try await before.buildWeekly()
    let all = ["AUD", "GOLD", "ZINC"]
    let after = try Desk(["weeks.csv": Weeks.csv(assets: all, weeks: 31, sides)])
    try await after.buildWeekly()
    let (old, new) = (try before.site(), try after.site())
    #expect(old.keys.filter { new[$0] == nil } == [])
    // The newest note of before has a note after it now.
    let newest = Weeks.noteFolder(29) + "/index.html"
    let changed = old.keys.filter { $0.hasPrefix("20") && $0 != newest && old[$0] != new[$0] }
    #expect(changed == [])
    #expect(old["assets/index.html"] != new["assets/index.html"])
    #expect(new["assets/zinc/index.html"] != nil)
  }
}

/// Holds that the site's pages have no findings, and that no page beside the notes is heavy.
private func expectSound(_ desk: borrowing Desk) throws {
  #expect(try checkPaths([desk.path("site")]).findings == [])
  for (path, bytes) in try desk.site() where path.hasSuffix(".html") && !path.hasPrefix("20") {
    #expect(bytes.count < 80_000, "\(path): \(bytes.count)")
    let elements = String(decoding: bytes, as: UTF8.self).matches(of: /<[a-z]/).count
    #expect(elements < 4000, "\(path): \(elements)")
  }
}

/// Made-up weekly reports from Tuesday 2 January 2024 on, each public three days later.
private enum Weeks {
  static func csv(
    assets: [String],
    weeks: Int,
    classes: Int = 3,
    _ sides: (String, Int) -> (Int, Int)? = { asset, week in
      (200 + week * 37 % 190 + asset.utf8.count * 11, 150 + week * 53 % 170)
    },
    published: (Int) -> Int = { $0 }
  ) -> String {
    var text = "time,asset,venue,measure,population,unit,long,short,published\n"
    for week in 0..<weeks {
      for asset in assets {
        guard let (long, short) = sides(asset, week) else { continue }
        let other = 100
        let start = "\(date(week)),\(asset),CFTC,trader_class"
        let end = "\(date(published(week), plus: 3))T20:30:00Z"
        text += "\(start),noncommercial,contracts,\(long),\(short),\(end)\n"
        if classes < 3 { continue }
        text += "\(start),commercial,contracts,\(short),\(long),\(end)\n"
        text += "\(start),nonreportable,contracts,\(other),\(other),\(end)\n"
      }
    }
    return text
  }

  static func noteFolder(_ week: Int) -> String {
    date(week, plus: 3).replacingOccurrences(of: "-", with: "/")
  }

  static func mediumDate(_ week: Int) -> String {
    let parts = date(week).split(separator: "-").compactMap { Int($0) }
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return "\(parts[2]) \(names[parts[1] - 1]) \(parts[0])"
  }

  private static func date(_ week: Int, plus days: Int = 0) -> String {
    let day = Date(timeIntervalSince1970: 1_704_153_600 + Double(week * 7 + days) * 86_400)
    return day.formatted(.iso8601.year().month().day())
  }
}

extension Desk {
  /// Builds `in/weeks.csv` as a weekly site.
  @discardableResult
  fileprivate func buildWeekly() async throws -> BuildReceipt {
    let configuration = try put(
      """
      base_url: https://example.org/notes/
      cards: none
      cadence: weekly
      sources:
        - positions: \(path("in/weeks.csv"))
      """,
      "leverage-notes.yml"
    )
    return try await build {
      $0.inputs = []
      $0.configuration = configuration
    }
  }
}
