// SPDX-License-Identifier: Apache-2.0
internal import GRDB
internal import Positioning

/// The statements that read a series by its days: a step in the index for each day that has a row,
/// whatever the number of rows in it.
struct DayRows<Row: StoredRow>: ~Copyable {
  private let newest, stated, rows, all: BulkStatement
  private let catalog: Catalog

  /// The statements over `Row`'s table in a store with `catalog`.
  init(_ database: Database, _ catalog: Catalog) throws {
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
    let all = try BulkStatement(database, "\(RowStatements<Row>.selection) WHERE time = ?")
    self.newest = newest
    self.stated = stated
    self.rows = rows
    self.all = all
    self.catalog = catalog
  }

  /// The times at which a row of one series is dated by its source.
  ///
  /// - Complexity: O(s) in such rows.
  func datedTimes(of series: Int, _ times: ClosedRange<StoredTime>) throws -> Set<StoredTime> {
    bind(stated, series, times.lowerBound, times.upperBound)
    var dated: Set<StoredTime> = []
    while try stated.step() { dated.insert(StoredTime(code: stated.integer(0))) }
    return dated
  }

  /// Calls `body` with the whole days of one series and the last moment of each of its days, but for
  /// those of `dated`.
  ///
  /// - Complexity: O(d log n) in the days.
  func read(
    _ series: Int,
    _ times: ClosedRange<StoredTime>,
    besides dated: Set<StoredTime>,
    by cutOff: CutOff,
    _ body: (Row) -> Void
  ) throws {
    var last = times.upperBound
    while last >= times.lowerBound {
      bind(newest, series, times.lowerBound, last)
      guard try newest.step() else { break }
      let time = StoredTime(code: newest.integer(0))
      newest.rewind()
      if !dated.contains(time) { try readVersions(of: series, at: time, body) }
      guard case .moment(let moment) = time.time else {
        last = StoredTime(code: time.code - 1)
        continue
      }
      // What is complete at the cut-off before belongs to the day before; a whole day to itself.
      let before = cutOff.instant(of: cutOff.firstNote(seeing: moment) - 1)
      last = StoredTime(code: before.seconds * 2 + 1)
      let whole = StoredTime(.day(moment.day - 1))
      if whole > last, whole < time, whole >= times.lowerBound, !dated.contains(whole) {
        try readVersions(of: series, at: whole, body)
      }
    }
  }

  /// Calls `body` with all rows of a time.
  func readAll(at time: StoredTime, _ body: (Row) -> Void) throws {
    all.bind(time.code, at: 1)
    while try all.step() { body(try Row(all, in: catalog)) }
  }

  private func readVersions(of series: Int, at time: StoredTime, _ body: (Row) -> Void) throws {
    rows.bind(time.code, at: 1)
    rows.bind(series, at: 2)
    while try rows.step() { body(try Row(rows, in: catalog)) }
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
