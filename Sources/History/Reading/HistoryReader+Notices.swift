// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
internal import GRDB
package import Positioning

extension HistoryReader {
  /// The rows without a figure.
  package func gaps() throws(ReportError) -> [StoredGap] {
    try store.read { database in
      let rows = try BulkStatement(database, "SELECT time, series FROM gaps")
      var gaps: [StoredGap] = []
      while try rows.step() {
        let series = Int32(clamping: rows.integer(1))
        try catalog.check(series: series)
        gaps.append(StoredGap(series: series, time: StoredTime(code: rows.integer(0))))
      }
      return gaps
    }
  }

  /// What readers said.
  package func comments() throws(ReportError) -> [ReaderComment] {
    try store.read { database in
      let rows = try BulkStatement(
        database,
        "SELECT note, time, author, text, role, likes, role IS NULL FROM comments"
      )
      var comments: [ReaderComment] = []
      while try rows.step() {
        comments.append(
          ReaderComment(
            note: Day(rows.integer(0)),
            author: rows.text(2),
            role: rows.integer(6) == 1 ? nil : rows.text(4),
            time: Instant(rows.integer(1)),
            text: rows.text(3),
            likes: rows.integer(5)
          )
        )
      }
      return comments
    }
  }

  /// The names of contracts that no table has.
  package func contractNames() throws(ReportError) -> [StoredContractName] {
    try store.read { database in
      let rows = try BulkStatement(database, "SELECT code, as_of, name FROM contracts")
      var names: [StoredContractName] = []
      while try rows.step() {
        let (asOf, name) = (Day(rows.integer(1)), rows.text(2))
        names.append(StoredContractName(code: rows.text(0), asOf: asOf, name: name))
      }
      return names
    }
  }

  /// Rows set aside in the present files.
  package func rejections() throws(ReportError) -> [StoredRejection] {
    try store.read { database in
      let rows = try BulkStatement(
        database,
        "SELECT file, line, \"column\", problem, reason, text FROM rejections ORDER BY id"
      )
      var rejections: [StoredRejection] = []
      while try rows.step() {
        let file = Int32(clamping: rows.integer(0))
        try catalog.check(file: file)
        rejections.append(
          StoredRejection(
            file: file,
            line: rows.integer(1),
            column: rows.integer(2),
            id: rows.text(3),
            reason: rows.text(4),
            text: rows.text(5)
          )
        )
      }
      return rejections
    }
  }
}
