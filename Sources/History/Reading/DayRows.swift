// SPDX-License-Identifier: Apache-2.0
internal import GRDB
internal import Positioning

/// The statements that read a series by its days: a step in the index for each day that has a row,
/// whatever the number of rows in it.
struct DayRows<Row: StoredRow>: ~Copyable {
  private let newest, stated, rows: BulkStatement

  /// The statements over `Row`'s table.
  init(_ database: Database) throws {
    let newest = try BulkStatement(
      database,
      """
      SELECT time FROM \(Row.table) INDEXED BY \(Row.table)_by_series \
      WHERE series = ? AND time BETWEEN ? AND ? AND published = 0 ORDER BY time DESC LIMIT 1
      """
    )
    let stated = try BulkStatement(
      database,
      """
      SELECT DISTINCT time FROM \(Row.table) INDEXED BY \(Row.table)_stated \
      WHERE series = ? AND time BETWEEN ? AND ? AND published <> 0
      """
    )
    let rows = try BulkStatement(
      database,
      "\(RowStatements<Row>.selection) WHERE time = ? AND series = ?"
    )
    self.newest = newest
    self.stated = stated
    self.rows = rows
  }

  /// Calls `body` with the rows of ``HistoryWindow/RollUp`` of one series, each once.
  ///
  /// - Complexity: O(d log n) in the days, and O(s log n) in the rows whose source dates them.
  func read(
    _ series: Int,
    _ times: ClosedRange<StoredTime>,
    by cutOff: CutOff,
    _ body: (Row) -> Void
  ) throws {
    var last = times.upperBound
    var read: Set<StoredTime> = []
    while last >= times.lowerBound {
      bind(newest, series, times.lowerBound, last)
      guard try newest.step() else { break }
      let time = StoredTime(code: newest.integer(0))
      newest.rewind()
      read.insert(time)
      try readVersions(of: series, at: time, body)
      guard case .moment(let moment) = time.time else {
        last = StoredTime(code: time.code - 1)
        continue
      }
      // What is complete at the cut-off before belongs to the day before; a whole day to itself.
      let before = cutOff.instant(of: cutOff.firstNote(seeing: moment) - 1)
      last = StoredTime(code: before.seconds * 2 + 1)
      let whole = StoredTime(.day(moment.day - 1))
      if whole > last, whole >= times.lowerBound, read.insert(whole).inserted {
        try readVersions(of: series, at: whole, body)
      }
    }
    bind(stated, series, times.lowerBound, times.upperBound)
    while try stated.step() {
      let time = StoredTime(code: stated.integer(0))
      if read.insert(time).inserted { try readVersions(of: series, at: time, body) }
    }
  }

  private func readVersions(of series: Int, at time: StoredTime, _ body: (Row) -> Void) throws {
    rows.bind(time.code, at: 1)
    rows.bind(series, at: 2)
    while try rows.step() { body(Row(rows)) }
  }

  private func bind(
    _ statement: borrowing BulkStatement,
    _ series: Int,
    _ first: StoredTime,
    _ last: StoredTime
  ) {
    statement.bind(series, at: 1)
    statement.bind(first.code, at: 2)
    statement.bind(last.code, at: 3)
  }
}
