// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import History
import Positioning
import TestSupport
import Testing

@testable import Intake

@Suite("Stores as sources")
struct StoreSourceTests {
  @Test("a store reads as the files that were put into it", arguments: UInt64(0)..<40)
  func equalsFiles(_ seed: UInt64) throws {
    let workspace = try Workspace()
    var input = RandomInput(seed: seed)
    for (path, text) in input.files(3) { try workspace.write(Array(text.utf8), to: path) }
    let store = workspace.path("h.sqlite")
    let folders = (0..<3).map { workspace.path("\($0)") }
    var order = SplitMix64(seed: seed)
    for folder in folders.shuffled(using: &order) {
      let read = try readBatch(try sources(fromInputs: [folder]))
      _ = try ingest(read.batch, into: store)
    }
    let files = try readDataset(try sources(fromInputs: folders))
    let stored = try readDataset(try sources(fromInputs: [store]))
    expectSame(stored, files)
    // The same again, beside the store or into it, changes nothing.
    expectSame(try readDataset(try sources(fromInputs: folders + [store])), files)
    let again = try readBatch(try sources(fromInputs: folders))
    let counts = try ingest(again.batch, into: store)
    #expect(counts.new == 0 && counts.restated == 0 && counts.gaps == 0 && counts.comments == 0)
    expectSame(try readDataset(try sources(fromInputs: [store])), files)
  }

  @Test("prices and funding of one moment from two files are one bar, in a store as in a build")
  func barsOfTwoFiles() throws {
    let workspace = try Workspace([
      "prices.csv": "time,asset,close\n2025-12-17,BTC,86000\n",
      "funding.csv": "time,asset,funding_rate\n2025-12-17,BTC,0.0001\n",
      "other.csv": "time,asset,close\n2025-12-17,BTC,87000\n",
    ])
    let store = workspace.path("h.sqlite")
    let files = ["prices.csv", "funding.csv"].map { workspace.path($0) }
    for file in files {
      let read = try readBatch(try sources(fromInputs: [file]))
      _ = try ingest(read.batch, into: store)
    }
    let stored = try readDataset(try sources(fromInputs: [store]))
    #expect(stored.bars.count == 1)
    #expect(stored.bars.first?.values.close == 86_000)
    #expect(stored.bars.first?.values.fundingRate == 0.0001)
    expectSame(stored, try readDataset(try sources(fromInputs: files)))
    // The same again is known, and another close contradicts it.
    let again = try readBatch(try sources(fromInputs: files))
    #expect(try ingest(again.batch, into: store).new == 0)
    let other = try readBatch(try sources(fromInputs: [workspace.path("other.csv")]))
    let error = #expect(throws: ReportError.self) { try ingest(other.batch, into: store) }
    #expect(error?.diagnostics.map(\.id) == ["history.contradiction"])
  }

  @Test("a store can be put into another", arguments: UInt64(40)..<45)
  func copies(_ seed: UInt64) throws {
    let workspace = try Workspace()
    var input = RandomInput(seed: seed)
    for (path, text) in input.files(1) { try workspace.write(Array(text.utf8), to: path) }
    let (one, two) = (workspace.path("one.sqlite"), workspace.path("two.sqlite"))
    for (input, store) in [(workspace.path("0"), one), (one, two)] {
      let read = try readBatch(try sources(fromInputs: [input]))
      _ = try ingest(read.batch, into: store)
    }
    expectSame(
      try readDataset(try sources(fromInputs: [two])),
      try readDataset(try sources(fromInputs: [workspace.path("0")]))
    )
  }

  @Test("the place of a row names the store, the file that was put into it, and the line there")
  func place() throws {
    let workspace = try Workspace(["a.csv": "time,asset,measure,ratio\n2025-12-17,BTC,reported,1\n"]
    )
    let read = try readBatch(try sources(fromInputs: [workspace.path("a.csv")]))
    _ = try ingest(read.batch, into: workspace.path("h.sqlite"))
    let dataset = try readDataset(try sources(fromInputs: [workspace.path("h.sqlite")]))
    let folder = workspace.path
    #expect(
      dataset.location(of: dataset.places[0])
        == Place(file: "\(folder)/h.sqlite: \(folder)/a.csv", line: 2)
    )
  }

  @Test("a configuration names a store, alone or with its key `files`")
  func configured() throws {
    for source in ["h.sqlite", "{ files: [h.sqlite] }"] {
      let text = "base_url: https://example.org/\nsources:\n  - sqlite: \(source)\n"
      let sources = try configuration(parsing: text, file: "d/c.yml").sources
      #expect(sources.map(\.kind) == [.sqlite])
      #expect(sources.map(\.files) == [[.init("h.sqlite", at: sources[0].files[0].location)]])
    }
    let wrong =
      "base_url: https://example.org/\nsources:\n  - sqlite: { files: h, balance: true }\n"
    let error = #expect(throws: ReportError.self) {
      try configuration(parsing: wrong, file: "c.yml")
    }
    #expect(error?.diagnostics.map(\.id) == ["config.unknown-key"])
  }

  @Test("rows set aside come with the store, and leave it with their file's mending")
  func quarantine() throws {
    let header = "time,asset,measure,ratio\n"
    let workspace = try Workspace(["a.csv": "\(header)2025-12-17,BTC,reported,x\n"])
    let (file, store) = (workspace.path("a.csv"), workspace.path("h.sqlite"))
    let bad = try readBatch(try sources(fromInputs: [file]), quarantine: true)
    _ = try ingest(bad.batch, into: store)
    let dataset = try readDataset(try sources(fromInputs: [store]))
    #expect(dataset.rejected.map(\.id) == ["data.number"])
    #expect(dataset.rejected.map(\.text) == ["2025-12-17,BTC,reported,x"])
    try workspace.write(Array("\(header)2025-12-17,BTC,reported,2\n".utf8), to: "a.csv")
    let mended = try readBatch(try sources(fromInputs: [file]))
    _ = try ingest(mended.batch, into: store)
    #expect(try readDataset(try sources(fromInputs: [store])).rejected.isEmpty)
  }

  @Test("rows that must balance are checked together with those of files")
  func balance() throws {
    let header = "time,asset,measure,population,unit,long,short\n"
    let row = "2025-12-16,BTC,trader_class,"
    let workspace = try Workspace([
      "a.csv": "\(header)\(row)commercial,contracts,5,3\n\(row)noncommercial,contracts,1,3\n",
      "b.csv": "\(header)\(row)nonreportable,contracts,20,1\n",
    ])
    func spec(_ kind: SourceKind, _ name: String) -> SourceSpec {
      let isBalanced = kind == .positions
      return SourceSpec(
        kind,
        files: [.init(name)],
        folder: workspace.path,
        isBalanced: isBalanced
      )
    }
    let read = try readBatch([spec(.positions, "a.csv")])
    _ = try ingest(read.batch, into: workspace.path("h.sqlite"))
    let together = [spec(.sqlite, "h.sqlite"), spec(.positions, "b.csv")]
    let error = #expect(throws: ReportError.self) { try readDataset(together) }
    #expect(error?.diagnostics.map(\.id) == ["data.balance"])
  }
}

/// Whether both hold the same, wherever it was read.
func expectSame(
  _ a: Dataset,
  _ b: Dataset,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  #expect(a.observations == b.observations, sourceLocation: sourceLocation)
  #expect(a.bars == b.bars, sourceLocation: sourceLocation)
  #expect(a.levels == b.levels, sourceLocation: sourceLocation)
  #expect(a.comments == b.comments, sourceLocation: sourceLocation)
  #expect(a.gaps == b.gaps, sourceLocation: sourceLocation)
}
