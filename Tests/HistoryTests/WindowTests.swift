// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import TestSupport
import Testing

@testable import History

struct WindowTests {
  @Test("a window holds what the whole store holds of it", arguments: UInt64(0)..<30)
  func window(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let folder = try TemporaryFolder()
    let path = try intraday(in: folder, &random)
    var window = HistoryWindow()
    let first = Int.random(in: -5...5, using: &random)
    window.times =
      StoredTime(
        .day(someDay + first)
      )...StoredTime(
        .day(someDay + first + Int.random(in: 0...5, using: &random))
      )
    if Bool.random(using: &random) { window.holds = { $0.asset == "BTC" } }
    let reader = try HistoryReader(path)
    var (all, some): ([StoredPosition], [StoredPosition]) = ([], [])
    try reader.positions { all.append($0) }
    try reader.positions(in: window) { some.append($0) }
    let expected = all.filter { row in
      window.times?.contains(row.head.time) ?? true
        && (window.holds?(reader.series[Int(row.head.series)]) ?? true)
    }
    #expect(keys(some) == keys(expected))
    #expect(try reader.positionCount(in: window) == some.count)
    #expect(try reader.positionCount() == all.count)
  }

  @Test(
    "a roll-up holds the last of each day, and all that was published late",
    arguments: UInt64(30)..<60
  )
  func rollUp(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let folder = try TemporaryFolder()
    let path = try intraday(in: folder, &random)
    let cutOff = try #require(CutOff(seconds: Int.random(in: 1...86_400, using: &random)))
    var window = HistoryWindow()
    window.rollUp = HistoryWindow.RollUp(cutOff) { $0.asset == "BTC" }
    let reader = try HistoryReader(path)
    var (all, some): ([StoredPosition], [StoredPosition]) = ([], [])
    try reader.positions { all.append($0) }
    try reader.positions(in: window) { some.append($0) }
    var newest: [Day: StoredTime] = [:]
    func day(_ row: StoredPosition) -> Day {
      cutOff.firstNote(seeing: row.head.time.time.naturallyPublic)
    }
    let rolled = all.filter { reader.series[Int($0.head.series)].asset == "BTC" }
    for row in rolled where row.head.published == .byRule && row.head.time.code % 2 == 0 {
      newest[day(row)] = max(newest[day(row)] ?? row.head.time, row.head.time)
    }
    #expect(try reader.positionCount(in: window) == all.count - rolled.count)
    let dated = Set(rolled.filter { $0.head.published != .byRule }.map(\.head.time))
    let expected = all.filter { row in
      reader.series[Int(row.head.series)].asset != "BTC" || newest[day(row)] == row.head.time
        || dated.contains(row.head.time) || row.head.time.code % 2 != 0
    }
    #expect(keys(some) == keys(expected))
    #expect(some.count < all.count)
  }
}

/// A store of two markets with several times a day and some restatements.
private func intraday(
  in folder: borrowing TemporaryFolder,
  _ random: inout SplitMix64
) throws -> String {
  var seen: Set<[Int]> = []
  var rows: [StoredPosition] = []
  for line in 2..<200 {
    var head = RowHead(Int32.random(in: 0...1, using: &random), line: UInt32(line))
    let day = someDay + Int.random(in: -5...5, using: &random)
    let second = Int.random(in: 0..<24, using: &random) * 3600
    head.time = StoredTime(Bool.random(using: &random) ? .moment(day.start + second) : .day(day))
    head.published = Int.random(in: 0...3, using: &random) == 0 ? hours(1000) : .byRule
    let key = [head.time.code, Int(head.series), head.published.code]
    if seen.insert(key).inserted { rows.append(StoredPosition(head, Double(line), 1)) }
  }
  _ = try ingest(batch(rows), into: folder.path("h.sqlite"))
  return folder.path("h.sqlite")
}

private func keys(_ rows: [StoredPosition]) -> [Double] { rows.map(\.long).sorted() }
