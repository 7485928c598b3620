// SPDX-License-Identifier: Apache-2.0
internal import GRDB
internal import Positioning

extension Ingestion {
  /// Notes what is no figure: gaps, comments, names of contracts, rows set aside.
  mutating func putNotices() throws {
    try putGaps()
    try putComments()
    try putContracts()
    try putRejections()
  }

  private mutating func putGaps() throws {
    let statement = try BulkStatement(database, "INSERT OR IGNORE INTO gaps VALUES (?, ?)")
    for gap in batch.gaps {
      statement.bind(gap.time.code, at: 1)
      statement.bind(Int(series[Int(gap.series)]), at: 2)
      _ = try statement.step()
      counts.gaps += database.changesCount
    }
  }

  /// A comment that was read several times keeps the most likes it was read with, as a build does.
  private mutating func putComments() throws {
    let before = try rowCount("comments")
    let statement = try BulkStatement(
      database,
      """
      INSERT INTO comments (note, time, author, text, role, likes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      ON CONFLICT DO UPDATE SET role = excluded.role, likes = excluded.likes
      WHERE excluded.likes > likes
        OR (excluded.likes = likes AND ifnull(excluded.role, '') > ifnull(role, ''))
      """
    )
    for comment in batch.comments {
      statement.bind(comment.note.count, at: 1)
      statement.bind(comment.time.seconds, at: 2)
      statement.bind(comment.author, at: 3)
      statement.bind(comment.text, at: 4)
      if let role = comment.role {
        statement.bind(role, at: 5)
      } else {
        statement.bind(.nan, at: 5)
      }
      statement.bind(comment.likes, at: 6)
      _ = try statement.step()
    }
    counts.comments += try rowCount("comments") - before
  }

  /// The name in the earliest report stays, so that a later renaming changes no earlier note.
  private func putContracts() throws {
    let statement = try BulkStatement(
      database,
      """
      INSERT INTO contracts (code, as_of, name) VALUES (?1, ?2, ?3)
      ON CONFLICT DO UPDATE SET as_of = excluded.as_of, name = excluded.name
      WHERE excluded.as_of < as_of OR (excluded.as_of = as_of AND excluded.name < name)
      """
    )
    for contract in batch.contracts {
      statement.bind(contract.code, at: 1)
      statement.bind(contract.asOf.count, at: 2)
      statement.bind(contract.name, at: 3)
      _ = try statement.step()
    }
  }

  /// Rows set aside belong to the present state of their file: those of before are forgotten.
  private mutating func putRejections() throws {
    let removal = try BulkStatement(database, "DELETE FROM rejections WHERE file = ?")
    for file in files {
      removal.bind(Int(file), at: 1)
      _ = try removal.step()
    }
    let ofFiles = batch.rejections.map { rejection in
      var rejection = rejection
      rejection.file = files[Int(rejection.file)]
      return rejection
    }
    let statement = try BulkStatement(
      database,
      """
      INSERT INTO rejections (file, line, "column", problem, reason, text) VALUES (?, ?, ?, ?, ?, ?)
      """
    )
    for rejection in ofFiles + rejections {
      statement.bind(Int(rejection.file), at: 1)
      statement.bind(rejection.line, at: 2)
      statement.bind(rejection.column, at: 3)
      statement.bind(rejection.id, at: 4)
      statement.bind(rejection.reason, at: 5)
      statement.bind(rejection.text, at: 6)
      _ = try statement.step()
      counts.rejected += 1
    }
  }

  private func rowCount(_ table: String) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
  }
}
