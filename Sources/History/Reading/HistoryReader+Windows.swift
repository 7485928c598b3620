// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import GRDB
internal import Positioning

extension HistoryReader {
  /// Calls `body` with the rows of a table in `window`.
  func read<Row: StoredRow>(
    _ kind: Series.Kind,
    in window: HistoryWindow,
    _ body: (Row) -> Void
  ) throws(ReportError) {
    let times = window.times ?? StoredTime(code: .min)...StoredTime(code: .max)
    try store.read { database in
      if window.holds == nil, window.rollUp == nil { return try readAll(times, database, body) }
      let days = try DayRows<Row>(database)
      let rows = try BulkStatement(
        database,
        "\(RowStatements<Row>.selection) WHERE series = ? AND time BETWEEN ? AND ?"
      )
      for (number, series) in catalog.series.enumerated() where series.kind == kind {
        if let holds = window.holds, !holds(series) { continue }
        if let rollUp = window.rollUp, rollUp.holds(series) {
          try days.read(number, times, by: rollUp.cutOff, body)
        } else {
          rows.bind(number, at: 1)
          rows.bind(times.lowerBound.code, at: 2)
          rows.bind(times.upperBound.code, at: 3)
          while try rows.step() { body(Row(rows)) }
        }
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
    while try rows.step() { body(Row(rows)) }
  }
}
