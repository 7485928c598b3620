// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import TestSupport
import Testing

@testable import Intake

@Suite("Rows read some at a time")
struct PiecesTests {
  @Test(
    "however many at a time, what is read and what is wrong is the same",
    arguments: [SourceKind.positions, .market, .levels],
    ["csv", "jsonl"]
  )
  func anyLength(_ kind: SourceKind, _ ending: String) throws {
    for seed in UInt64(0)..<40 {
      var file = UnevenFile(kind, seed: seed)
      let workspace = try Workspace()
      try workspace.write(ending == "csv" ? file.csv() : file.jsonLines(), to: "a.\(ending)")
      try workspace.write(file.csv(), to: "b.csv")
      let paths = ["a.\(ending)", "b.csv"].map { workspace.path($0) }
      for quarantine in [false, true] {
        func outcome(_ length: Int) -> Outcome {
          Outcome(of: paths, kind, dropsLast: seed % 2 == 0, quarantine, length)
        }
        let expected = outcome(RowPiece.defaultLength)
        for length in [1, 2, 3] {
          let found = outcome(length)
          try #require(found == expected, "seed \(seed), \(length) at a time, \(quarantine)")
        }
      }
    }
  }

  @Test("files of the test above are read, refused, and have rows set aside")
  func variety() throws {
    var (read, refused, cut, rejected, gaps) = (0, 0, 0, 0, 0)
    for seed in UInt64(0)..<40 {
      var file = UnevenFile(.positions, seed: seed)
      let workspace = try Workspace()
      try workspace.write(file.csv(), to: "a.csv")
      let path = workspace.path("a.csv")
      let strict = Outcome(of: [path], .positions, dropsLast: false, false, 2)
      read += strict.observations.isEmpty ? 0 : 1
      gaps += strict.gaps.isEmpty ? 0 : 1
      refused += strict.problems.isEmpty ? 0 : 1
      cut += strict.problems.last?.id == "data.more" ? 1 : 0
      let lenient = Outcome(of: [path], .positions, dropsLast: false, true, 2)
      rejected += lenient.rejected.isEmpty ? 0 : 1
    }
    #expect(min(read, refused, cut, rejected, gaps) > 2, "\((read, refused, cut, rejected, gaps))")
  }

  @Test(
    "of more problems than are listed, cells come first, then rows, each in the file's order",
    arguments: [1, 2, 7, RowPiece.defaultLength]
  )
  func manyProblems(_ length: Int) throws {
    // Each even line breaks a rule of rows, each odd one has a cell that is no number.
    let rows = (2...301).map { line in
      "2025-12-17,A\(line),reported,usd,\(line.isMultiple(of: 2) ? "-1" : "x"),1\n"
    }
    let workspace = try Workspace([
      "a.csv": "time,asset,measure,unit,long,short\n" + rows.joined()
    ])
    let path = workspace.path("a.csv")
    let found = Outcome(of: [path], .positions, dropsLast: false, false, length).problems
    let lines = found.dropLast().map { $0.location?.line ?? 0 }
    let cells = (2...301).filter { !$0.isMultiple(of: 2) }
    let broken = (2...301).filter { $0.isMultiple(of: 2) }.prefix(50)
    #expect(lines == (cells + broken).sorted())
    #expect(found.last?.id == "data.more")
    #expect(found.last?.summary == "100 more problems are not listed")
    let aside = Outcome(of: [path], .positions, dropsLast: false, true, length).rejected
    #expect(aside.map(\.line) == Array(2...301))
  }

  @Test(
    "rows set aside keep the order cells before rows, as a store has them",
    arguments: [1, 2, 9]
  )
  func setAside(_ length: Int) throws {
    let workspace = try Workspace([
      "a.csv": "time,asset,measure,ratio\n2025-12-17,A,reported,-1\n2025-12-17,B,reported,x\n"
    ])
    var builder = DatasetBuilder(
      of: [workspace.path("a.csv")],
      quarantine: true,
      pieceLength: length
    )
    try builder.read([workspace.path("a.csv")], of: SourceSpec(.positions, files: []))
    #expect(builder.findings.rejected.map(\.line) == [3, 2])
  }

  @Test("room is made for as many rows as the lines to come will likely give, and no more")
  func reserving() {
    func capacity(_ count: Int, of lines: (read: Int, all: Int)) -> Int {
      var rows = [UInt64](repeating: 0, count: count)
      rows.reserve(as: count, of: lines)
      return rows.capacity
    }
    #expect((100_000..<101_000).contains(capacity(1000, of: (1001, 100_001))))
    // One row in a hundred lines, and none at all.
    #expect((1000..<1100).contains(capacity(10, of: (1000, 100_000))))
    #expect(capacity(0, of: (1000, 100_000)) == 0)
    // All read; and few enough that growing will do.
    #expect(capacity(1000, of: (1001, 1001)) < 1100)
    #expect(capacity(1000, of: (1001, 1501)) < 1100)
  }
}

/// What came of a reading.
private struct Outcome: Equatable {
  var observations: [Observation] = []
  var bars: [MarketBar] = []
  var levels: [LiquidationLevel] = []
  var places: [[InputPlace]] = []
  var gaps: [Gap] = []
  var rejected: [RejectedRow] = []
  var warnings: [Diagnostic] = []
  var ignoredColumns: [Dataset.IgnoredColumns] = []
  var problems: [Diagnostic] = []

  /// Reads files of one source, `length` rows at a time.
  init(
    of paths: [String],
    _ kind: SourceKind,
    dropsLast: Bool,
    _ quarantine: Bool,
    _ length: Int
  ) {
    var builder = DatasetBuilder(of: paths, quarantine: quarantine, pieceLength: length)
    do throws(ReportError) {
      try builder.read(paths, of: SourceSpec(kind, files: [], dropsLast: dropsLast))
      let dataset = try (consume builder).dataset(warnings: [])
      observations = Array(dataset.observations)
      (bars, levels, gaps) = (dataset.bars, dataset.levels, dataset.gaps)
      places = [dataset.places, dataset.barPlaces, dataset.levelPlaces]
      (rejected, warnings) = (dataset.rejected, dataset.warnings)
      ignoredColumns = dataset.ignoredColumns
    } catch {
      problems = error.diagnostics
    }
  }
}
