// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import History
import Positioning
import TestSupport
import Testing

@testable import Intake

@Suite("Reports of the CFTC in a store")
struct StoredReportTests {
  private func week(_ date: String, _ code: String, _ name: String) -> String {
    var file = CFTCFile(.financial)
    file.add(
      code,
      date,
      name: "\(name) - CHICAGO MERCANTILE EXCHANGE",
      openInterest: 100,
      CFTCReaderTests.positions,
      traders: ["4", "6", ".", ".", "5", "4", "8", "", "2", " 7", "9", "1"]
    )
    return file.week
  }

  private func sources(_ folder: String, _ kind: SourceKind, _ names: String...) -> [SourceSpec] {
    [SourceSpec(kind, files: names.map { .init($0) }, folder: folder)]
  }

  @Test("a contract keeps the name of its earliest report, whichever week was put in first")
  func renamed() throws {
    let workspace = try Workspace([
      "a.txt": week("2026-07-07", "999999", "OLD NAME"),
      "b.txt": week("2026-07-14", "999999", "NEW NAME"),
    ])
    let folder = workspace.path
    for name in ["b.txt", "a.txt"] {
      let read = try readBatch(sources(folder, .cftc, name))
      _ = try ingest(read.batch, into: workspace.path("h.sqlite"))
    }
    let stored = try readDataset(sources(folder, .sqlite, "h.sqlite"))
    expectSame(stored, try readDataset(sources(folder, .cftc, "a.txt", "b.txt")))
    #expect(Set(stored.observations.map(\.key.market.asset)) == [Asset("OLD NAME")])
  }

  @Test("what the rules say of contracts and publications is asked when the store is read")
  func rules() throws {
    let workspace = try Workspace(["a.txt": week("2026-07-14", "133741", "BITCOIN")])
    let folder = workspace.path
    let read = try readBatch(sources(folder, .cftc, "a.txt"))
    _ = try ingest(read.batch, into: workspace.path("h.sqlite"))
    var rules = ReadingRules()
    rules.releases = ReleaseCalendar(overrides: [Day(20_648): Day(20_700).start])
    rules.contracts["133741"] = ContractSize(asset: Asset("XBT"), size: 5)
    let stored = try readDataset(sources(folder, .sqlite, "h.sqlite"), rules: rules)
    expectSame(stored, try readDataset(sources(folder, .cftc, "a.txt"), rules: rules))
    let classes = stored.observations.filter { $0.key.market.measure == .traderClass }
    #expect(Set(classes.map(\.published)) == [Day(20_700).start])
    #expect(Set(stored.observations.map(\.key.market.asset)) == [Asset("XBT")])
  }
}
