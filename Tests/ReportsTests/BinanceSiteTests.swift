// SPDX-License-Identifier: Apache-2.0
import Foundation
import Reports
import TestSupport
import Testing

/// Daily account ratios of BTC at Binance, which lie beside the checkout and are not part of it.
private let folder = sharedFolder + "/data/binance_metrics_daily"

@Suite("A real site of account ratios", .enabled(if: isThere(folder)))
struct BinanceSiteTests {
  @Test("every day with data is a note, the others are gaps, and a rank needs 100 values")
  func site() async throws {
    let desk = try Desk()
    let configuration = try desk.put(
      """
      base_url: https://example.org/notes/
      cards: none
      sources:
        - binance_metrics: \(folder)/*.csv
      """,
      "leverage-notes.yml"
    )
    let receipt = try await desk.build {
      $0.inputs = []
      $0.configuration = configuration
      $0.jobs = 2
    }
    #expect(receipt.notes == 146)
    try expectTraceable(desk, count: 146)
    let notes = try desk.notes()
    for (index, note) in notes.enumerated() {
      #expect(note.text.contains("not enough history") == (index < 100), "\(note.date)")
      #expect((note.evidence("rank") == nil) == (index < 100), "\(note.date)")
      #expect(!note.text.lowercased().contains("crowded short"))
    }
    #expect(notes.last?.quality.contains { $0.id == "gaps" && $0.text.contains("90 days") } == true)
    #expect(try checkPaths([desk.path("site")]).findings == [])
  }
}
