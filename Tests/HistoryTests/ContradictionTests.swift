// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import TestSupport
import Testing

@testable import History

struct ContradictionTests {
  @Test(
    "other values as published at the same time are refused, both places named, nothing written"
  )
  func refused() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("h.sqlite")
    _ = try ingest(batch([StoredPosition(RowHead(source: 1, line: 3), 50, 4)]), into: path)
    let wrong = batch(
      [
        StoredPosition(RowHead(line: 9), 50, 4.5),
        StoredPosition(RowHead(1, line: 10), 1, 1),
      ],
      file: "b.csv"
    )
    let found = findings { () throws(ReportError) in _ = try ingest(wrong, into: path) }
    #expect(
      found == [
        Diagnostic(
          .error,
          "history.contradiction",
          """
          `BTC/all/reported` at 2024-10-04 has long 50, short 4.5 here and long 50, short 4 in the \
          store
          """,
          at: SourceLocation(file: "b.csv", line: 9),
          notes: [
            .init(
              "the store has it from `desk`, public since 2024-10-05T00:00:00Z",
              at: SourceLocation(file: "\(path): a.csv", line: 3)
            )
          ],
          fix: """
            give the row a later `published`, or, if the whole file was restated, say when it became \
            public with `--restated TIME`
            """
        )
      ]
    )
    #expect(try positions(in: path).count == 1)
    #expect(try HistoryReader(path).files == ["", "a.csv"])
  }

  @Test("a stated publication is no restatement in place, whatever time is told")
  func stated() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("h.sqlite")
    _ = try ingest(batch([StoredPosition(RowHead(published: hours(1)), 50, 4)]), into: path)
    var rules = IngestRules()
    rules.restated = someDay.end + 90_000
    let found = findings { () throws(ReportError) in
      let other = batch([StoredPosition(RowHead(published: hours(1)), 51, 4)])
      _ = try ingest(other, into: path, by: rules)
    }
    #expect(found.map(\.id) == ["history.contradiction"])
    #expect(found.first?.fix == "give the row a later `published`, or correct it")
  }

  @Test("with quarantine the row is set aside, the rest is put in, and a mended file forgets it")
  func quarantine() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("h.sqlite")
    _ = try ingest(batch([StoredPosition(RowHead(), 50, 4)]), into: path)
    var rules = IngestRules()
    rules.quarantines = true
    rules.text = { file, line in "file \(file), line \(line)" }
    let wrong = batch([StoredPosition(RowHead(line: 9), 51, 4), StoredPosition(RowHead(1), 1, 1)])
    let counts = try ingest(wrong, into: path, by: rules)
    #expect(counts.rejected == 1 && counts.new == 1 && counts.known == 0)
    let reader = try HistoryReader(path)
    let rejections = try reader.rejections()
    #expect(rejections.map(\.id) == ["history.contradiction"])
    #expect(rejections.map(\.text) == ["file 0, line 9"])
    #expect(rejections.map(\.line) == [9])
    _ = consume reader
    _ = try ingest(batch([StoredPosition(RowHead(), 50, 4)]), into: path)
    #expect(try HistoryReader(path).rejections().isEmpty)
  }

  @Test("an asset of another case is refused, because no build could tell them apart")
  func assetCase() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("h.sqlite")
    _ = try ingest(batch([StoredPosition(RowHead(), 50, 4)]), into: path)
    var other = batch([StoredPosition(RowHead(day: 1, line: 5), 50, 4)], file: "b.csv")
    other.series = [Series(.reported("btc", "X"), .usd)]
    let found = findings { () throws(ReportError) in _ = try ingest(other, into: path) }
    #expect(
      found == [
        Diagnostic(
          .error,
          "history.asset-case",
          "the assets `BTC` and `btc` differ only in the case of letters",
          at: SourceLocation(file: "b.csv", line: 5),
          fix: "name it `BTC`, as the store does"
        )
      ]
    )
    #expect(try positions(in: path).count == 1)
  }

  @Test("of more than 200 contradictions the rest is counted")
  func many() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("h.sqlite")
    func rows(_ long: Double) -> [StoredPosition] {
      (0..<203).map { StoredPosition(RowHead(day: $0, line: UInt32($0) + 2), long, 1) }
    }
    _ = try ingest(batch(rows(1)), into: path)
    let found = findings { () throws(ReportError) in _ = try ingest(batch(rows(2)), into: path) }
    #expect(found.count == 201)
    #expect(found.last?.id == "history.more")
    #expect(found.last?.summary == "3 more problems are not listed")
  }

  @Test("what a second file knows better of a row is taken over")
  func learning() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("h.sqlite")
    _ = try ingest(batch([StoredPosition(RowHead(source: 2), 50, 4)]), into: path)
    var better = StoredPosition(RowHead(source: 1), 50, 4)
    (better.isBalanced, better.lastPlace) = (true, 3)
    #expect(try ingest(batch([better]), into: path).new == 1)
    #expect(try ingest(batch([StoredPosition(RowHead(), 50, 4)]), into: path).known == 1)
    let row = try #require(try positions(in: path).first)
    #expect(row.isBalanced && row.lastPlace == 3)
    #expect(try HistoryReader(path).names[Int(row.head.source)] == "desk")
  }
}
