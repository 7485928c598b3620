// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
internal import GRDB
internal import Positioning

extension HistoryReader {
  /// How many figures of markets ``positions(in:_:)`` reads in `window`, those that it reads by their
  /// days left out.
  ///
  /// - Complexity: O(n) in steps of an index, a few nanoseconds each.
  package func positionCount(in window: HistoryWindow = HistoryWindow()) throws(ReportError) -> Int
  {
    try store.read { database in
      let table = StoredPosition.table
      guard window.holds != nil || window.rollUp != nil || window.times != nil else {
        let all = try BulkStatement(database, "SELECT count(*) FROM \(table)")
        return try all.step() ? all.integer(0) : 0
      }
      let times = window.times ?? StoredTime(code: .min)...StoredTime(code: .max)
      let ofSeries = try BulkStatement(
        database,
        "SELECT count(*) FROM \(table) WHERE series = ? AND time BETWEEN ? AND ?"
      )
      var count = 0
      for number in numbers(of: StoredPosition.self, in: window)
      where !(window.rollUp?.holds(catalog.series[number]) ?? false) {
        ofSeries.bind(number, at: 1)
        ofSeries.bind(times.lowerBound.code, at: 2)
        ofSeries.bind(times.upperBound.code, at: 3)
        while try ofSeries.step() { count += ofSeries.integer(0) }
      }
      return count
    }
  }

  /// Calls `body` with the rows of a table in `window`.
  func read<Row: StoredRow>(
    in window: HistoryWindow,
    _ body: (Row) -> Void
  ) throws(ReportError) {
    let times = window.times ?? StoredTime(code: .min)...StoredTime(code: .max)
    try store.read { database in
      if window.holds == nil, window.rollUp == nil { return try readAll(times, database, body) }
      let numbers = numbers(of: Row.self, in: window)
      let rolled = Set(numbers.filter { window.rollUp?.holds(catalog.series[$0]) ?? false })
      try readDays(of: rolled, times, window.rollUp, database, body)
      let rows = try BulkStatement(
        database,
        "\(RowStatements<Row>.selection) WHERE series = ? AND time BETWEEN ? AND ?"
      )
      for number in numbers where !rolled.contains(number) {
        rows.bind(number, at: 1)
        rows.bind(times.lowerBound.code, at: 2)
        rows.bind(times.upperBound.code, at: 3)
        while try rows.step() { body(try Row(rows, in: catalog)) }
      }
    }
  }

  /// The series of `Row`s that `window` holds.
  private func numbers<Row: StoredRow>(of _: Row.Type, in window: HistoryWindow) -> [Int] {
    catalog.series.indices.filter { number in
      catalog.series[number].kind == Row.kind && window.holds?(catalog.series[number]) ?? true
    }
  }

  /// Calls `body` with the rows of a roll-up of `series`.
  ///
  /// A time that is dated in one of them is read in all: it is new in none of them if another had it
  /// before.
  private func readDays<Row: StoredRow>(
    of series: Set<Int>,
    _ times: ClosedRange<StoredTime>,
    _ rollUp: HistoryWindow.RollUp?,
    _ database: Database,
    _ body: (Row) -> Void
  ) throws {
    guard let rollUp, !series.isEmpty else { return }
    let days = try DayRows<Row>(database, catalog)
    var dated: Set<StoredTime> = []
    for number in series.sorted() { dated.formUnion(try days.datedTimes(of: number, times)) }
    for number in series.sorted() {
      try days.read(number, times, besides: dated, by: rollUp.cutOff, body)
    }
    for time in dated.sorted() {
      try days.readAll(at: time) { row in
        if series.contains(Int(row.head.series)) { body(row) }
      }
    }
  }

  private func readAll<Row: StoredRow>(
    _ times: ClosedRange<StoredTime>,
    _ database: Database,
    _ body: (Row) -> Void
  ) throws {
    let rows = try BulkStatement(
      database,
      "\(RowStatements<Row>.selection) WHERE time BETWEEN ? AND ?"
    )
    rows.bind(times.lowerBound.code, at: 1)
    rows.bind(times.upperBound.code, at: 2)
    while try rows.step() { body(try Row(rows, in: catalog)) }
  }
}
