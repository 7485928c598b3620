// SPDX-License-Identifier: Apache-2.0
import Foundation
import Reports
import TestSupport
import Testing

@Suite("The note of the published snapshot with the sample's levels")
struct SampleMoveTests {
  /// The last days of the sample, levels and all.
  private static func desk() throws -> Desk {
    let desk = try Desk()
    for name in ["positions/positions", "positions/published", "market/market", "levels/levels"] {
      let text = try String(contentsOfFile: "\(repository)/Sample/\(name).csv", encoding: .utf8)
      // A header starts with a letter and so is after every date.
      let lines = text.split(separator: "\n").filter { $0 >= "2025-11-27" }
      try desk.put(lines.joined(separator: "\n") + "\n", "in/\(name).csv")
    }
    return desk
  }

  @Test("says what a move would set off, and calls the levels synthetic and a model's throughout")
  func snapshot() async throws {
    let desk = try Self.desk()
    let receipt = try await desk.build { $0.isStrict = true }
    #expect(receipt.notes == 21)
    let squeeze = try #require(desk.outlook("2025/12/17").squeeze)
    #expect(squeeze.origin == "given" && squeeze.status == "synthetic" && squeeze.asset == "BTC")
    #expect(squeeze.levels == 80 && squeeze.scale == 1)
    // Shorts outweigh longs, so a rise forces more than a fall.
    #expect(squeeze.rise.direct > squeeze.fall.direct && squeeze.fall.direct > 0)
    let note = try desk.note("2025/12/17")
    #expect(note.measure == "reported")
    #expect(
      note.text.contains("By synthetic levels of a model, a rise of 5% in Bitcoin would force")
    )
    #expect(note.text.contains("a stress scenario, not a forecast"))
    let told = note.quality.first { $0.id == "levels-modelled" }?.text ?? ""
    #expect(told.contains("computed from synthetic levels of a model"))
    let page = try desk.read("site/2025/12/17/index.html")
    for part in [
      "<h2>What a move would set off</h2>", "synthetic, modelled notional liquidated",
      "Synthetic levels, made up for a sample", "Synthetic, modelled liquidation notional by price",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    // The day before has no levels: its map is modelled from open interest, which is made up too.
    let before = try #require(desk.outlook("2025/12/16").squeeze)
    #expect(before.origin == "modelled" && before.status == "synthetic")
    try expectTraceable(desk, count: 21)
    #expect(try checkPaths([desk.path("site")]).findings == [])
  }
}
