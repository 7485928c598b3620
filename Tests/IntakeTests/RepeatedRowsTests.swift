// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Testing

@testable import Intake

@Suite("Rows that stand twice")
struct RepeatedRowsTests {
  private let header = "time,asset,measure,ratio\n"

  private func warnings(_ files: KeyValuePairs<String, String>) throws -> [Diagnostic] {
    let workspace = try Workspace(files)
    let inputs = files.map { workspace.path($0.key) }
    return try readDataset(try sources(fromInputs: inputs)).warnings
  }

  @Test("are told once for each file, at the first that repeats another")
  func told() throws {
    let row = "2025-12-17,BTC,reported,2\n"
    let found = try warnings([
      "a.csv": header + "2025-12-16,BTC,reported,1\n" + row + "2025-12-18,BTC,reported,3\n" + row
        + row,
      "b.csv": header + "2025-12-19,BTC,reported,2\n2025-12-19,BTC,reported,2\n",
    ])
    #expect(found.map(\.id) == ["data.duplicate", "data.duplicate"])
    #expect(found.map(\.severity) == [.warning, .warning])
    #expect(found[0].summary == "2 rows repeat others of the file; each is counted once")
    #expect(found[0].location?.line == 5 && found[0].notes.first?.location?.line == 3)
    #expect(found[1].summary == "a row repeats another of the file; each is counted once")
    #expect(found[1].location?.line == 3)
  }

  @Test("in two files are ordinary, since exports overlap")
  func overlap() throws {
    let rows = header + "2025-12-17,BTC,reported,2\n"
    #expect(try warnings(["a.csv": rows, "b.csv": rows]).isEmpty)
  }

  @Test("of market data repeat only what says nothing new")
  func bars() throws {
    let header = "time,asset,close,funding_rate\n"
    let price = "2025-12-17,BTC,86000,\n"
    #expect(try warnings(["m.csv": header + price + "2025-12-17,BTC,,0.0001\n"]).isEmpty)
    #expect(try warnings(["m.csv": header + price + price]).map(\.id) == ["data.duplicate"])
  }
}
