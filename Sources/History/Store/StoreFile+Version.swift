// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import GRDB

extension StoreFile {
  /// Makes the tables where there are none or not all, and refuses what is no store of ours.
  ///
  /// - Throws: `history.foreign`, `history.newer`.
  func prepare(_ database: Database) throws {
    if try isEmpty(database) { return try Schema.make(in: database) }
    try Schema.upgrade(database, from: try check(database))
  }

  /// Refuses what is no store, and one that holds nothing yet.
  ///
  /// - Throws: `history.missing`, `history.foreign`, `history.newer`.
  func checkFilled(_ database: Database) throws {
    if try isEmpty(database) {
      throw ReportError(
        .input,
        Diagnostic(
          .missing,
          "`\(path)` holds nothing yet",
          fix: "put files into it with `leverage-notes ingest FILE… --into \(path)`"
        )
      )
    }
    _ = try check(database)
  }

  /// Whether there is nothing in the file.
  func isEmpty(_ database: Database) throws -> Bool {
    try number("PRAGMA schema_version", database) == 0
      && number("SELECT count(*) FROM sqlite_master", database) == 0
  }

  /// The version of a store; one that is older than this program can be read as it is.
  ///
  /// - Throws: `history.foreign`, `history.newer`.
  func check(_ database: Database) throws -> Int {
    guard try number("PRAGMA application_id", database) == Schema.applicationID else {
      throw ReportError(
        .data,
        Diagnostic(
          .foreign,
          "`\(path)` is a database of another program",
          fix: "name a store that `leverage-notes ingest` made, or a file that is not there yet"
        )
      )
    }
    let version = try number("PRAGMA user_version", database)
    guard version <= Schema.version else {
      throw ReportError(
        .data,
        Diagnostic(
          .newer,
          """
          `\(path)` is a store of version \(version), and this program reads up to version \
          \(Schema.version)
          """,
          fix: "use the program that wrote it, or a later one"
        )
      )
    }
    return version
  }

  private func number(_ sql: String, _ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: sql) ?? 0
  }
}
