// SPDX-License-Identifier: Apache-2.0
import Foundation
import Reports
import TestSupport
import Testing

@Suite("The note of the published snapshot")
struct SampleNoteTests {
  @Test("says what the snapshot holds, what it does not, and who leads")
  func snapshot() async throws {
    let desk = try Desk()
    for name in ["positions/positions.csv", "market/market.csv"] {
      let lines = try Self.sample(name).split(separator: "\n")
      let recent = lines.filter { $0 >= "2025-11-20" }
      try desk.put(recent.isEmpty ? "" : recent.joined(separator: "\n") + "\n", "in/\(name)")
    }
    try desk.put(Self.sample("positions/published.csv"), "in/positions/published.csv")
    let receipt = try await desk.build()
    #expect(receipt.notes == 28)
    let note = try desk.note("2025/12/17")
    let words = note.text
    for text in [
      "12.5 to 1", "92.6%", "12:1", "11.0", "14.4", "does not say what it counts", "open interest",
      "Bitcoin", "Ether", "$50bn", "$4bn", "risk framework", "not enough history",
    ] {
      #expect(words.contains(text), "`\(text)` in: \(words)")
    }
    #expect(note.quality.contains { $0.id == "reconciled" })
    #expect(note.quality.contains { $0.id == "rounded" })
    try expectTraceable(desk, count: 28)
    let page = try desk.read("site/2025/12/17/index.html")
    #expect(page.contains("everything else on this page is synthetic"))
    #expect(
      try desk.read("site/2025/12/16/index.html").contains("All figures on this page are synthetic")
    )
    #expect(try checkPaths([desk.path("site")]).findings == [])
  }

  /// A file of `Sample/`; a header starts with a letter and so is after every date.
  private static func sample(_ name: String) throws -> String {
    try String(contentsOfFile: "\(repository)/Sample/\(name)", encoding: .utf8)
  }
}
