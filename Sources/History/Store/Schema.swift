// SPDX-License-Identifier: Apache-2.0
internal import GRDB

/// The tables of a store, and how a file is known to be one.
///
/// Names stand once in `names` and series once in `series`; rows point to them, 0 standing for none.
/// Keys begin with the time, so that a new day is written at the end; the second index finds the rows
/// of a series, the third those whose source says when they became public. `published` is part of the
/// key, so that a restatement stays beside what it restates. `fetched` notes which stretches of time of
/// a request to a venue are here.
enum Schema {
  /// Marks a file as a store: `LvNh`.
  static let applicationID = 0x4C76_4E68
  /// The version of the tables: 1, and with `fetched` 2.
  static let version = 2

  private static let head = """
    time INTEGER NOT NULL, series INTEGER NOT NULL, published INTEGER NOT NULL, rounding, \
    status INTEGER NOT NULL, source INTEGER NOT NULL, file INTEGER NOT NULL, line INTEGER NOT NULL
    """

  /// The columns of ``RowHead``, in its order.
  static let headColumns = [
    "time", "series", "published", "rounding", "status", "source", "file", "line",
  ]

  /// Makes the tables of an empty file, as they were at a version.
  static func make(in database: Database, version: Int = version) throws {
    try makeFirst(in: database)
    if version > 1 { try upgrade(database, from: 1) }
  }

  /// Adds to a store what later versions have.
  static func upgrade(_ database: Database, from version: Int) throws {
    if version >= Self.version { return }
    try database.execute(
      sql: """
        CREATE TABLE fetched (
          request NOT NULL, start INTEGER NOT NULL, until INTEGER NOT NULL, whole INTEGER NOT NULL,
          PRIMARY KEY (request, start)
        ) WITHOUT ROWID;
        PRAGMA user_version = \(Self.version)
        """
    )
  }

  private static func makeFirst(in database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE names (id INTEGER PRIMARY KEY, text NOT NULL);
        CREATE TABLE files (id INTEGER PRIMARY KEY, name NOT NULL);
        CREATE TABLE series (
          id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, asset INTEGER NOT NULL,
          venue INTEGER NOT NULL, contract INTEGER NOT NULL, measure INTEGER NOT NULL,
          population INTEGER NOT NULL, unit INTEGER NOT NULL
        );
        CREATE TABLE gaps (
          time INTEGER NOT NULL, series INTEGER NOT NULL, PRIMARY KEY (time, series)
        ) WITHOUT ROWID;
        CREATE TABLE rejections (
          id INTEGER PRIMARY KEY, file INTEGER NOT NULL, line INTEGER NOT NULL,
          "column" INTEGER NOT NULL, problem NOT NULL, reason NOT NULL, text NOT NULL
        );
        CREATE TABLE comments (
          note INTEGER NOT NULL, time INTEGER NOT NULL, author NOT NULL, text NOT NULL,
          role, likes INTEGER NOT NULL, PRIMARY KEY (note, time, author, text)
        ) WITHOUT ROWID;
        CREATE TABLE contracts (
          code PRIMARY KEY, as_of INTEGER NOT NULL, name NOT NULL
        ) WITHOUT ROWID;
        """
    )
    try make(StoredPosition.self, in: database)
    try make(StoredBar.self, in: database)
    try make(StoredLevel.self, in: database)
    try database.execute(
      sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1"
    )
  }

  private static func make<Row: StoredRow>(_ row: Row.Type, in database: Database) throws {
    let columns = Row.columns.joined(separator: ", ")
    let key = Row.key.joined(separator: ", ")
    try database.execute(
      sql: "CREATE TABLE \(Row.table) (\(head), \(columns), PRIMARY KEY (\(key))) WITHOUT ROWID"
    )
  }

  /// Makes the second indexes where they are missing: they are made at once, after the first rows.
  static func index(_ database: Database) throws {
    for table in [StoredPosition.table, StoredBar.table, StoredLevel.table] {
      try database.execute(
        sql: """
          CREATE INDEX IF NOT EXISTS \(table)_by_series ON \(table) (series);
          CREATE INDEX IF NOT EXISTS \(table)_stated ON \(table) (series) WHERE published <> 0;
          """
      )
    }
  }
}
