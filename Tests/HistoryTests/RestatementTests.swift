// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import TestSupport
import Testing

@testable import History

struct RestatementTests {
  @Test("a later publication is kept beside what it restates")
  func later() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("h.sqlite")
    _ = try ingest(batch([StoredPosition(RowHead(), 50, 4)]), into: path)
    let later = batch([StoredPosition(RowHead(published: hours(5)), 48, 4)])
    let counts = try ingest(later, into: path)
    #expect(counts.restated == 1 && counts.new == 0)
    let rows = try positions(in: path)
    #expect(rows.map(\.long) == [50, 48])
    #expect(rows.map(\.head.published) == [.byRule, hours(5)])
    #expect(try ingest(later, into: path).known == 1)
  }

  @Test("both publications may come at once, and the later one first")
  func atOnce() throws {
    let folder = try TemporaryFolder()
    let both = [
      StoredPosition(RowHead(), 50, 4), StoredPosition(RowHead(published: hours(5)), 48, 4),
    ]
    let one = try ingest(batch(both), into: folder.path("one.sqlite"))
    #expect(one.new == 1 && one.restated == 1)
    _ = try ingest(batch([both[1]]), into: folder.path("two.sqlite"))
    _ = try ingest(batch([both[0]]), into: folder.path("two.sqlite"))
    #expect(try positions(in: folder.path("two.sqlite")).map(\.long) == [50, 48])
  }

  @Test("a file restated in place is put in as of the time that is told, once")
  func inPlace() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("h.sqlite")
    let before = batch([StoredPosition(RowHead(), 50, 4), StoredPosition(RowHead(1), 9, 3)])
    let after = batch([StoredPosition(RowHead(), 48, 4), StoredPosition(RowHead(1), 9, 3)])
    _ = try ingest(before, into: path)
    var rules = IngestRules()
    rules.restated = someDay.end + 7200
    let counts = try ingest(after, into: path, by: rules)
    #expect(counts == IngestCounts(new: 0, known: 1, restated: 1))
    #expect(try positions(in: path).map(\.long) == [50, 48, 9])
    // Neither file says anything new now, whatever time is told.
    for one in [before, after] { #expect(try ingest(one, into: path).known == 2) }
    rules.restated = someDay.end + 9000
    #expect(try ingest(after, into: path, by: rules).known == 2)
    #expect(try positions(in: path).count == 3)
  }

  @Test("a restatement is never told as of before what it restates")
  func early() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("h.sqlite")
    _ = try ingest(batch([StoredPosition(RowHead(), 50, 4)]), into: path)
    var rules = IngestRules()
    rules.restated = someDay.end
    let found = findings { () throws(ReportError) in
      _ = try ingest(batch([StoredPosition(RowHead(line: 7), 48, 4)]), into: path, by: rules)
    }
    #expect(
      found == [
        Diagnostic(
          .error,
          "history.restated-early",
          """
          `BTC/all/reported` at 2024-10-04 cannot be restated as of 2024-10-05T00:00:00Z: what the \
          store has of it became public at 2024-10-05T00:00:00Z
          """,
          at: SourceLocation(file: "a.csv", line: 7),
          fix: "give `--restated` a later time"
        )
      ]
    )
  }

  @Test("a better rule for reports makes no restatement of what was stored by an earlier one")
  func rule() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("h.sqlite")
    var batch = batch([StoredPosition(RowHead(), 50, 4)])
    batch.series = [
      Series(
        Market(asset: Asset("BTC"), measure: .traderClass, population: .commercial),
        .contracts
      )
    ]
    _ = try ingest(batch, into: path)
    var rules = IngestRules()
    rules.releases = ReleaseCalendar(overrides: [someDay: someDay.end + 900_000])
    #expect(try ingest(batch, into: path, by: rules).known == 1)
    batch.positions = RowSource([StoredPosition(RowHead(), 51, 4)])
    #expect(findings { () throws(ReportError) in _ = try ingest(batch, into: path) }.count == 1)
  }

  @Test("a map of levels is restated as a whole")
  func map() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("h.sqlite")
    func map(_ prices: [(Double, Double)]) -> IngestBatch {
      var batch = IngestBatch()
      batch.files = ["levels.csv"]
      batch.series = [Series(.levels, Asset("BTC"), .all)]
      batch.levels = RowSource(
        prices.map { StoredLevel(RowHead(), price: $0.0, long: $0.1, short: 0) }
      )
      return batch
    }
    _ = try ingest(map([(90, 5), (91, 6)]), into: path)
    // Another level of the same map is a new level of it, as if it stood in a second file.
    #expect(try ingest(map([(90, 5), (92, 7)]), into: path) == IngestCounts(new: 1, known: 1))
    let fewer = map([(90, 4), (91, 6)])
    #expect(findings { () throws(ReportError) in _ = try ingest(fewer, into: path) }.count == 1)
    var rules = IngestRules()
    rules.restated = someDay.end + 7200
    #expect(try ingest(fewer, into: path, by: rules).restated == 2)
    #expect(try ingest(fewer, into: path).known == 2)
    var rows: [StoredLevel] = []
    try HistoryReader(path).levels { rows.append($0) }
    #expect(rows.filter { $0.head.published == .byRule }.count == 3)
    #expect(rows.filter { $0.head.published == hours(2) }.map(\.price).sorted() == [90, 91])
  }
}

extension IngestCounts {
  fileprivate init(new: Int, known: Int, restated: Int = 0) {
    self.init()
    (self.new, self.known, self.restated) = (new, known, restated)
  }
}
