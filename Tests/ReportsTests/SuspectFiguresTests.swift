// SPDX-License-Identifier: Apache-2.0
import Analysis
import Diagnostics
import Reports
import TestSupport
import Testing

@Suite("Figures that can hardly be true")
struct SuspectFiguresTests {
  private static let days = 24

  /// Positions of two assets at two venues, the last row of the first one replaced.
  private func rows(last: String) -> String {
    let rows = Positions.rows(Self.days)
    return Positions.header + rows.dropLast(4).joined() + last + rows.suffix(3).joined()
  }

  private func market(
    close: String = "100",
    interest: String = "5000000000",
    funding: String = "0.0001"
  ) -> String {
    let header = "time,asset,close,open_interest,funding_rate,funding_interval_hours\n"
    let past = (1..<Self.days).map { day in
      "\(Positions.date(day)),BTC,\(100 + day % 2),500\(day % 10)000000,0.0001,8\n"
    }
    return header + past.joined()
      + "\(Positions.date(Self.days)),BTC,\(close),\(interest),\(funding),8\n"
  }

  private func row(_ long: String, _ short: String, asset: String = "BTC") -> String {
    "\(Positions.date(Self.days)),\(asset),Aldgate,reported,usd,\(long),\(short)\n"
  }

  @Test("of positions are told with their place, stand in the note, and lead nothing")
  func slip() async throws {
    let steady = (1...Self.days).map { day in
      let scale = day == Self.days ? 1000 : 1
      return
        "\(Positions.date(day)),BTC,Aldgate,reported,usd,\((400 + day) * scale),\((700 + day) * scale)\n"
        + "\(Positions.date(day)),ETH,Aldgate,reported,usd,\(500 + day),\(600 + day)\n"
    }
    let desk = try Desk(["positions/p.csv": Positions.header + steady.joined()])
    let receipt = try await desk.build()
    let found = receipt.warnings.filter { $0.id == "quality.unit-slip" }
    #expect(found.count == 1 && found[0].location?.line == Self.days * 2)
    let note = try desk.note(Positions.folder(Self.days))
    #expect(note.quality.contains { $0.id == "unit-slip" })
    let page = try desk.read("site/\(Positions.folder(Self.days))/index.html")
    #expect(page.contains("Unit in doubt."))
    #expect(page.contains("Ether: ") && page.contains("A part of the total is in doubt"))
    // A strict build publishes nothing of it.
    let refusal = await desk.refusal { $0.isStrict = true }
    #expect(refusal?.diagnostics.map(\.id).contains("quality.unit-slip") == true)
    let verified = try await verify(VerifyRequest(desk.path("site")))
    #expect(verified.findings.isEmpty)
  }

  @Test("beside the positions are told, and what would rest on them is left out")
  func beside() async throws {
    let cases: [(market: String, ids: [String], qualities: [String])] = [
      (market(), [], []),
      (
        market(close: "10050"), ["quality.price-slip"], ["price-slip"]
      ),
      (market(close: "50"), ["quality.price-jump"], ["price-jump"]),
      (market(interest: "5005000"), ["quality.interest-slip"], ["interest-slip"]),
      (market(funding: "0.02"), ["quality.funding-beyond"], ["funding-beyond"]),
    ]
    for (market, ids, qualities) in cases {
      let desk = try Desk([
        "positions/p.csv": rows(last: row("400000000", "500000000")), "market/m.csv": market,
      ])
      let receipt = try await desk.build()
      #expect(receipt.warnings.map(\.id).filter { $0.hasPrefix("quality.") } == ids)
      let note = try desk.note(Positions.folder(Self.days))
      let told = note.quality.map(\.id).filter { DataCheck(rawValue: $0) != nil }
      #expect(told == qualities)
      let isDoubted = qualities.contains("price-slip")
      #expect(note.findings.contains { $0.rule == "price" } == !isDoubted)
      #expect(
        note.leftOut.contains { $0.reason == "in_doubt" && $0.by == "price-slip" } == isDoubted
      )
      let verified = try await verify(VerifyRequest(desk.path("site")))
      #expect(verified.findings.isEmpty)
    }
  }

  @Test("given for all that differ from their parts are said in the note, and stop nothing")
  func notReconciled() async throws {
    let parts = Positions.rows(3)
    let given = (1...3).map { "\(Positions.date($0)),all,all,reported,usd,9000000000,1000000000\n" }
    let desk = try Desk(["positions/p.csv": Positions.header + (parts + given).joined()])
    try await desk.build()
    let note = try desk.note(Positions.folder(3))
    #expect(note.quality.contains { $0.id == "not-reconciled" })
  }

  @Test("that stand still, leave their past or their time of day are told as well")
  func others() async throws {
    func ids(_ rows: [String]) async throws -> [String] {
      let desk = try Desk(["positions/p.csv": Positions.header + rows.joined()])
      return try await desk.build().warnings.map(\.id).filter { $0.hasPrefix("quality.") }
    }
    let still = (1...5).map { "\(Positions.date($0)),BTC,Aldgate,reported,usd,1234567,7654321\n" }
    #expect(try await ids(still) == ["quality.frozen"])
    let stamped = (1...11).map { day in
      "\(Positions.date(day))T\(day == 11 ? "16" : "08"):00:00Z,BTC,Aldgate,reported,usd,\(400 + day),700\n"
    }
    #expect(try await ids(stamped) == ["quality.time-slip"])
    let first = 1_700_000_000 / 86_400
    let wandering = (0...100).map { day in
      "\((first + day) * 86_400),BTC,Aldgate,reported,usd,\(day == 100 ? 4000 : 400 + day % 7),700\n"
    }
    #expect(try await ids(wandering) == ["quality.beyond-past"])
  }
}
