// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

@Suite("A build that keeps notes gives the bytes of one that makes all anew")
struct IncrementalTests {
  /// The site that a build of `desk`'s input makes without keeping anything.
  private func clean(
    _ desk: borrowing Desk,
    _ change: (inout BuildRequest) -> Void = { _ in }
  ) async throws -> [String: [UInt8]] {
    try await desk.build {
      $0.output = desk.path("clean")
      $0.isForced = true
      change(&$0)
    }
    return try desk.site("clean")
  }

  @Test("when the last day is new: it and the day before are made, all others kept")
  func newDay() async throws {
    let desk = try Desk(Positions.input(8))
    #expect(try await desk.build().made == 8)
    try desk.write(Positions.input(9))
    let receipt = try await desk.build()
    #expect(receipt.notes == 9)
    #expect(receipt.made == 2)
    try await #expect(differences(desk.site(), clean(desk)) == [])
  }

  @Test("when nothing is new: nothing is made or written")
  func nothingNew() async throws {
    let desk = try Desk(Positions.input(5))
    try await desk.build()
    let before = try desk.site()
    let receipt = try await desk.build()
    #expect((receipt.made, receipt.written, receipt.removed) == (0, 0, 0))
    try #expect(differences(before, desk.site()) == [])
  }

  @Test("day by day in any order, with restatements, for several seeds", arguments: 1...4)
  func subsets(_ seed: Int) async throws {
    var random = SplitMix64(seed: UInt64(seed))
    let header = "time,asset,venue,measure,unit,long,short,published\n"
    let rows = Positions.rows(10, seed: UInt64(seed)).enumerated().map { index, row in
      let day = 1 + index / 4
      // Some figures come late, some are said again with another value.
      let published = day + (Int.random(in: 0..<6, using: &random) == 0 ? 2 : 1)
      return row.dropLast() + ",\(Positions.date(published))T00:00:00Z\n"
    }
    let again = rows.indices.filter { _ in Int.random(in: 0..<8, using: &random) == 0 }.map {
      index in
      let cells = rows[index].dropLast().split(separator: ",")
      let day = Positions.date(index / 4 + 5)
      return cells.prefix(5).joined(separator: ",") + ",777000000,\(cells[6]),\(day)T06:00:00Z\n"
    }
    let desk = try Desk()
    var days = Set([1, 4])
    for round in 0..<5 {
      days.insert(Int.random(in: 1...10, using: &random))
      if round == 2 { days.remove(4) }
      let present = rows.indices.filter { days.contains(1 + $0 / 4) }.map { rows[$0] }
      try desk.write([
        "positions/p.csv": header + present.joined() + (round < 3 ? "" : again.joined()),
        "market/m.csv": Positions.market(2 * round + 2),
      ])
      try await desk.build { $0.jobs = 1 + round % 2 }
      try await #expect(differences(desk.site(), clean(desk)) == [], "seed \(seed) round \(round)")
    }
  }

  @Test("when an old figure is restated: only notes that could know it, or be corrected, are made")
  func restated() async throws {
    let desk = try Desk(Positions.input(7))
    try await desk.build()
    let row = "\(Positions.date(2)),BTC,Bourse,reported,usd,5,7,\(Positions.date(6))T12:00:00Z\n"
    try desk.write([
      "positions/late.csv": "time,asset,venue,measure,unit,long,short,published\n" + row
    ])
    let receipt = try await desk.build()
    // Days 6 and 7 see it; the page of day 5 shows the note of day 6 beside it; and day 2, with day 3
    // that compares with it, may be corrected.
    #expect(receipt.made == 5)
    try await #expect(differences(desk.site(), clean(desk)) == [])
  }

  @Test("when a price of an old day changes: notes from that day on are made")
  func price() async throws {
    let desk = try Desk(Positions.input(6))
    try await desk.build()
    let market = Positions.market(6)
    try desk.write([
      "market/m.csv": market.replacing(
        "\(Positions.date(4)),BTC,",
        with: "\(Positions.date(4)),BTC,9"
      )
    ])
    #expect(try await desk.build().made == 4)
    try await #expect(differences(desk.site(), clean(desk)) == [])
  }

  @Test("when a level changes: notes that saw it are made, and a later map is seen from its day on")
  func level() async throws {
    let desk = try Desk(Positions.input(6))
    let header = "time,asset,price,long,short,published\n"
    let map = "\(Positions.date(4)),BTC,5,1000000,0,\n\(Positions.date(4)),BTC,7,0,2000000,\n"
    try desk.write(["levels/l.csv": header + map])
    #expect(try await desk.build().made == 6)
    #expect(try await desk.build().made == 0)
    let changed = map.replacing("2000000", with: "2000001")
    try desk.write(["levels/l.csv": header + changed])
    // Days 4 to 6 see it; the page of day 3 shows the note of day 4 beside it.
    #expect(try await desk.build().made == 4)
    try await #expect(differences(desk.site(), clean(desk)) == [])
    let again = "\(Positions.date(4)),BTC,7,0,3000000,\(Positions.date(5))T12:00:00Z\n"
    try desk.write(["levels/l.csv": header + changed + again])
    #expect(try await desk.build().made == 3)
    try await #expect(differences(desk.site(), clean(desk)) == [])
  }

  @Test("when a template, the title or a setting changes: all are made")
  func everything() async throws {
    let desk = try Desk(Positions.input(4))
    let data = desk.path("in")
    func configure(_ rest: String) throws {
      try desk.put(
        "base_url: https://example.org/\ncards: none\n\(rest)"
          + "sources:\n  - positions: \(data)/positions/*.csv\n  - market: \(data)/market/*.csv\n",
        "notes.yml"
      )
    }
    func choose(_ request: inout BuildRequest) {
      request.inputs = []
      request.configuration = desk.path("notes.yml")
      request.templates = isThere(desk.path("mine")) ? desk.path("mine") : nil
    }
    try configure("")
    #expect(try await desk.build(choose).made == 4)
    #expect(try await desk.build(choose).made == 0)
    try configure("title: Other Notes\n")
    #expect(try await desk.build(choose).made == 4)
    try configure(
      "title: Other Notes\nregimes: { reported: { by: bands, leaning: 1.1, crowded: 2, extreme: 3 } }\n"
    )
    #expect(try await desk.build(choose).made == 4)
    try configure("title: Other Notes\ncut_off: \"23:00\"\n")
    #expect(try await desk.build(choose).made == 4)
    try configure("title: Other Notes\ncut_off: \"23:00\"\nlevels: { band: 5% }\n")
    #expect(try await desk.build(choose).made == 4)
    let own = try String(contentsOfFile: "\(repository)/Templates/pages/note.html", encoding: .utf8)
    try desk.put(own.replacing("</header>", with: "<p>Ours.</p></header>"), "mine/pages/note.html")
    #expect(try await desk.build(choose).made == 4)
    #expect(try await desk.build(choose).made == 0)
    try desk.put("p{}", "mine/style.css")
    #expect(try await desk.build(choose).made == 0)
    let kept = try desk.site()
    try await #expect(differences(kept, clean(desk, choose)) == [])
  }

  @Test("when everything is asked for anew: all are made, and kept for the next build")
  func forced() async throws {
    let desk = try Desk(Positions.input(4))
    try await desk.build()
    #expect(try await desk.build { $0.isForced = true }.made == 4)
    #expect(try await desk.build().made == 0)
  }

  @Test("when a page has a warning: it is made, and told, each time")
  func warning() async throws {
    let desk = try Desk(Positions.input(3))
    try desk.write([
      "positions/bad.csv": Positions.header + "2025-12-01,BTC,Aldgate,reported,usd,x,1\n"
    ])
    let first = try await desk.build { $0.quarantines = true }
    let second = try await desk.build { $0.quarantines = true }
    #expect(first.warnings == second.warnings)
    #expect(first.warnings.map(\.id) == ["data.quarantined"])
    #expect(second.made == 0)
  }
}
