// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Reports
import TestSupport
import Testing

@Suite("A row that cannot be read")
struct BadRowTests {
  private static let bad = "2025-12-02,DOGE,Secretvenue,reported,usd,12x4,7\n"

  @Test("refuses the build and leaves the site as it was")
  func refused() async throws {
    let desk = try Desk(Positions.input(3))
    try await desk.build()
    let before = try desk.site()
    try desk.write(["positions/unpublished-name.csv": Positions.header + Self.bad])
    let error = await desk.refusal()
    #expect(error?.stage == .data)
    let place = error?.diagnostics.first?.location
    #expect(error?.diagnostics.map(\.id) == ["data.number"])
    #expect(place?.file == desk.path("in/positions/unpublished-name.csv"))
    #expect(place?.line == 2)
    #expect(place?.column == 42)
    try #expect(differences(before, desk.site()) == [])
  }

  @Test("is set aside with its reason when asked, and no published byte names a source file")
  func quarantined() async throws {
    let desk = try Desk(Positions.input(3))
    try desk.write(["positions/unpublished-name.csv": Positions.header + Self.bad])
    let receipt = try await desk.build { $0.quarantines = true }
    #expect(receipt.notes == 3)
    #expect(receipt.warnings.map(\.id) == ["data.quarantined"])
    let table = try desk.read("site/data/quarantine.csv").split(separator: "\n")
    #expect(table.count == 2)
    #expect(table.first == "id,reason,row")
    #expect(table.last?.hasPrefix("data.number,") == true)
    #expect(table.last?.contains("12x4") == true)
    #expect(try published(desk, naming: ["unpublished-name", "p.csv", desk.root]) == [])
  }

  @Test("a contradiction set aside names no file either")
  func contradiction() async throws {
    let desk = try Desk(Positions.input(3))
    try desk.write([
      "positions/unpublished-name.csv": Positions.header
        + "2025-12-02,BTC,Aldgate,reported,usd,1,2\n"
    ])
    let error = await desk.refusal()
    #expect(error?.diagnostics.map(\.id) == ["data.contradiction"])
    _ = await desk.refusal { $0.quarantines = true }
    #expect(try published(desk, naming: ["unpublished-name", "p.csv", desk.root]) == [])
  }

  @Test("data without two sides make no note")
  func noNotes() async throws {
    let desk = try Desk(["market/m.csv": Positions.market(3)])
    let error = await desk.refusal()
    #expect(error?.stage == .data)
    #expect(error?.diagnostics.map(\.id) == ["data.no-notes"])
    #expect(error?.diagnostics.first?.summary.contains("two sides") == true)
  }

  @Test("a headline that the data do not hold is told where it is chosen, with what they hold")
  func headlineWithoutData() async throws {
    let desk = try Desk(Positions.input(3))
    let configuration = try desk.put(
      "base_url: https://example.org/\nheadline: { measure: trader_class, population: dealer }\n",
      "desk.yml"
    )
    let error = await desk.refusal { $0.configuration = configuration }
    let found = error?.diagnostics.first
    #expect(error?.stage == .data)
    #expect(error?.diagnostics.map(\.id) == ["data.no-notes"])
    #expect(found?.location?.line == 2)
    #expect(found?.summary.contains("`trader_class dealer`") == true)
    #expect(found?.fix?.contains("`reported`") == true)
  }
}

/// The published files that hold any of `names`.
private func published(_ desk: borrowing Desk, naming names: [String]) throws -> [String] {
  guard isThere(desk.path("site")) else { return [] }
  return try desk.site().filter { file in
    let text = String(decoding: file.value, as: UTF8.self)
    return names.contains { text.contains($0) || file.key.contains($0) }
  }.keys.sorted()
}
