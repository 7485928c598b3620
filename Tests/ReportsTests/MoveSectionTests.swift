// SPDX-License-Identifier: Apache-2.0
import Reports
import TestSupport
import Testing

/// Three days of Bitcoin and Ether; both have levels below and above the price, or what `files` has.
private func desk(_ files: [String: String]) throws -> Desk {
  let desk = try Desk(Positions.input(3))
  try desk.write(files)
  return desk
}

private let day = Positions.folder(3)
private let section = "<section class=\"sec\" id=\"moves\"><h2>What a move would set off</h2>"

@Suite("A note whose asset has levels")
struct MoveSectionTests {
  private static func levels(_ status: String) -> [String: String] {
    [
      "levels/l.csv": "time,asset,price,long,short,status\n"
        + ["BTC", "ETH"].flatMap { asset in
          [
            "\(Positions.date(3)),\(asset),105,3000000,0,\(status)\n",
            "\(Positions.date(3)),\(asset),113,0,8000000,\(status)\n",
          ]
        }.joined()
    ]
  }

  @Test(
    "says what a move would set off, and calls modelled what is no observation",
    arguments: ["", "modelled", "published"]
  )
  func modelled(_ status: String) async throws {
    let desk = try desk(Self.levels(status))
    try await desk.build()
    let squeeze = try #require(desk.outlook(day).squeeze)
    #expect(squeeze.origin == "given" && squeeze.status == "modelled" && squeeze.model == nil)
    #expect(squeeze.stated_long == 3e6 && squeeze.stated_short == 8e6 && squeeze.levels == 2)
    #expect(squeeze.fall.direct == 3e6 && squeeze.rise.direct == 8e6)
    let page = try desk.read("site/\(day)/index.html")
    #expect(page.contains(section) && page.contains(": modelled notional"))
    let note = try desk.note(day)
    #expect(
      note.text.contains("By modelled levels, a rise of 5%") && !note.text.contains("made up")
    )
    let told = note.quality.first { $0.id == "levels-modelled" }
    #expect(told?.text.contains("computed from levels of a model") == true)
    #expect(
      !note.quality.contains { $0.id == "left-out" && $0.text.contains("liquidation levels") }
    )
    try #expect(!desk.read("site/\(Positions.folder(2))/index.html").contains(section))
    try #expect(desk.outlook(Positions.folder(2)).squeeze == nil)
    #expect(try checkPaths([desk.path("site")]).findings == [])
  }

  @Test("calls synthetic what is made up, in sentence, figure, quality and data")
  func synthetic() async throws {
    let desk = try desk(Self.levels("synthetic"))
    try await desk.build()
    try #expect(desk.outlook(day).squeeze?.status == "synthetic")
    let page = try desk.read("site/\(day)/index.html")
    #expect(
      page.contains("synthetic, modelled notional") && page.contains("Synthetic levels, made up")
    )
    let note = try desk.note(day)
    #expect(note.text.contains("By synthetic levels of a model, a rise of 5%"))
    let told = note.quality.first { $0.id == "levels-modelled" }
    #expect(told?.text.contains("computed from synthetic levels of a model") == true)
  }
}

@Suite("A note without levels")
struct ModelledMoveTests {
  private static let days = 12

  /// Closes and growing open interest of both assets.
  private static func market(_ days: Int = days, status: String = "published") -> String {
    "time,asset,close,open_interest,status\n"
      + (1...days).flatMap { day in
        ["BTC", "ETH"].map { asset in
          "\(Positions.date(day)),\(asset),\(100 + day % 3),\(1_000_000 * (10 + day)),\(status)\n"
        }
      }.joined()
  }

  private static func desk(_ market: String, takers: [String] = []) throws -> Desk {
    try Desk([
      "positions/p.csv": Positions.header + Positions.rows(days).joined(),
      "positions/t.csv": Positions.header.replacing("\n", with: ",published\n") + takers.joined(),
      "market/m.csv": market,
    ])
  }

  /// Takers of both assets that bought nine of ten, at `venue`, each day public at `published`.
  private static func takers(_ venue: String = "all", published: String = "") -> [String] {
    (1...days).flatMap { day in
      ["BTC", "ETH"].map { asset in
        "\(Positions.date(day)),\(asset),\(venue),taker_volume,usd,900,100,\(published)\n"
      }
    }
  }

  private static let last = Positions.folder(days)

  @Test("has a map modelled from open interest, and calls it so")
  func modelled() async throws {
    let desk = try Self.desk(Self.market())
    try await desk.build()
    let squeeze = try #require(desk.outlook(Self.last).squeeze)
    #expect(squeeze.origin == "modelled" && squeeze.status == "modelled")
    #expect(squeeze.model?.look_back_days == 30)
    #expect(abs(squeeze.longShare - 0.5) < 0.05)
    let page = try desk.read("site/\(Self.last)/index.html")
    #expect(page.contains(section) && page.contains("modelled notional"))
    let note = try desk.note(Self.last)
    #expect(note.text.contains("By modelled levels, a"))
    #expect(note.quality.contains { $0.id == "levels-modelled" })
  }

  @Test("calls that map synthetic where the open interest is made up")
  func synthetic() async throws {
    let desk = try Self.desk(Self.market(status: "synthetic"))
    try await desk.build()
    let squeeze = try #require(desk.outlook(Self.last).squeeze)
    #expect(squeeze.origin == "modelled" && squeeze.status == "synthetic")
    try #expect(desk.note(Self.last).text.contains("By synthetic levels of a model"))
  }

  @Test("has no such map from fewer than eight bars, and says what is left out")
  func tooFew() async throws {
    let desk = try Self.desk(Self.market())
    try await desk.build()
    for day in 1...Self.days {
      let (folder, isEnough) = (Positions.folder(day), day >= 8)
      try #expect((desk.outlook(folder).squeeze != nil) == isEnough, "day \(day)")
      try #expect(desk.read("site/\(folder)/index.html").contains(section) == isEnough)
      let left = try desk.note(folder).quality.first { $0.id == "left-out" }?.text ?? ""
      #expect(left.contains("Without liquidation levels") == !isEnough, "day \(day): \(left)")
    }
  }

  @Test("splits the map by what takers bought, of its venue or of all, as far as that was public")
  func takers() async throws {
    func longShare(_ takers: [String]) async throws -> Double {
      let desk = try Self.desk(Self.market(), takers: takers)
      try await desk.build()
      return try #require(desk.outlook(Self.last).squeeze).longShare
    }
    let untold = try await longShare([])
    try await #expect(abs(longShare(Self.takers()) - 0.9) < 0.05)
    try await #expect(longShare(Self.takers("Apex")) == untold)
    let late = Self.takers(published: "\(Positions.date(Self.days + 1))T00:00:01Z")
    try await #expect(longShare(late) == untold)
  }
}
