// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import TestSupport
import Testing

@testable import History

@Suite("What was fetched into a store")
struct FetchedWindowTests {
  private func window(_ request: String, _ times: Range<Int>, isWhole: Bool = true) -> FetchedWindow
  {
    FetchedWindow(request, Instant(times.lowerBound)..<Instant(times.upperBound), isWhole: isWhole)
  }

  private func put(_ windows: [FetchedWindow], _ days: [Int], into path: String) throws {
    var batch = batch(days.map { StoredPosition(RowHead(day: $0), 50, 4) })
    batch.fetched = windows
    _ = try ingest(batch, into: path)
  }

  @Test("is read back, and a later noting of the same stretch stands")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("h.sqlite")
    #expect(try fetchedWindows(in: path) == [])
    try put([window("b", 5..<9, isWhole: false), window("a", 0..<4)], [1], into: path)
    #expect(
      try fetchedWindows(in: path) == [window("a", 0..<4), window("b", 5..<9, isWhole: false)]
    )
    try put([window("b", 5..<12)], [2], into: path)
    #expect(try fetchedWindows(in: path) == [window("a", 0..<4), window("b", 5..<12)])
    try folder.write("", to: "empty.sqlite")
    #expect(try fetchedWindows(in: folder.path("empty.sqlite")) == [])
  }

  @Test("is noted with its rows or not at all")
  func atomic() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("h.sqlite")
    try put([window("a", 0..<4)], [1], into: path)
    var other = batch([StoredPosition(RowHead(day: 1), 60, 4)])
    other.fetched = [window("a", 4..<8)]
    let refused = other
    let found = findings { () throws(ReportError) in _ = try ingest(refused, into: path) }
    #expect(found.map(\.id) == ["history.contradiction"])
    #expect(try fetchedWindows(in: path) == [window("a", 0..<4)])
  }

  @Test("a store of the first version is read as it is, and gets the table when it is written")
  func migration() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("h.sqlite")
    let store = try StoreFile(path, forWriting: true)
    try store.write { try Schema.make(in: $0, version: 1) }
    #expect(try store.read(store.check) == 1)
    #expect(try fetchedWindows(in: path) == [])
    #expect(try positions(in: path).isEmpty)
    #expect(try store.read(store.check) == 1)
    try put([window("a", 0..<4)], [1], into: path)
    #expect(try store.read(store.check) == 2)
    #expect(try positions(in: path).count == 1)
    #expect(try fetchedWindows(in: path) == [window("a", 0..<4)])
    // Once is enough.
    try put([], [2], into: path)
    #expect(try positions(in: path).count == 2)
  }

  @Test("a restatement that may be put off is a second later than what it restates")
  func delayed() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("h.sqlite")
    try put([], [1], into: path)
    var rules = IngestRules()
    rules.restated = Instant(0)
    rules.delaysRestatements = true
    for long in [60.0, 70, 60] {
      _ = try ingest(batch([StoredPosition(RowHead(day: 1), long, 4)]), into: path, by: rules)
    }
    let published = try positions(in: path).compactMap(\.head.published.stated).map(\.seconds)
    let end = (someDay + 1).end.seconds
    #expect(published.sorted().map { $0 - end } == [1, 2])
  }
}
