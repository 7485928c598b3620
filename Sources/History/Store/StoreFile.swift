// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import GRDB

/// An open store: one connection, whose failures are told in the program's words.
///
/// The journal is SQLite's roll-back journal, not its write-ahead log: a store is then one file, can be
/// copied, and can be read where nothing can be written. Whoever writes waits until readers are done,
/// and readers until a commit is.
struct StoreFile {
  /// The path as the user named it.
  let path: String
  private let queue: DatabaseQueue

  /// How much of a store is held in memory, in KiB.
  private static let cache = 65_536

  /// Opens the store at `path`; one that is not there is made only for writing.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - isWriting: Whether it may change.
  ///   - patience: How long one who writes and one who reads wait for each other, in seconds.
  /// - Throws: `history.missing`, `history.unreadable`, `history.cannot-write`, `history.foreign`,
  ///   `history.damaged`, `history.busy`.
  init(
    _ path: String,
    forWriting isWriting: Bool,
    patience: Double = 60
  ) throws(ReportError) {
    self.path = path
    guard isWriting || fileExists(path) else {
      throw ReportError(.input, Diagnostic(.missing, "`\(path)` does not exist"))
    }
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.allowsUnsafeTransactions = true
    // A reader opens for writing too, because a killed ingest is rolled back by who comes next.
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA cache_size = -\(Self.cache)")
      if !isWriting { try database.execute(sql: "PRAGMA query_only = 1") }
    }
    do {
      // A file always: SQLite takes `:memory:` and addresses for something else.
      let file = path.hasPrefix("/") ? path : "./" + path
      queue = try DatabaseQueue(path: file, configuration: configuration)
    } catch {
      throw Self.failure(error, of: path, isWriting)
    }
  }

  /// Writes in one transaction, whole or not at all.
  func write<Result>(_ body: (Database) throws -> Result) throws(ReportError) -> Result {
    do {
      return try queue.write(body)
    } catch {
      throw Self.failure(error, of: path, true)
    }
  }

  /// Begins to read one state, which stays the same until this value is gone.
  func beginReading() throws(ReportError) {
    try read { try $0.beginTransaction(.deferred) }
  }

  /// Reads.
  func read<Result>(_ body: (Database) throws -> Result) throws(ReportError) -> Result {
    do {
      return try queue.inDatabase(body)
    } catch {
      throw Self.failure(error, of: path, false)
    }
  }
}

extension StoreFile {
  /// What SQLite or our own code threw, as the program says it.
  private static func failure(
    _ error: any Error,
    of path: String,
    _ isWriting: Bool
  ) -> ReportError {
    if let error = error as? ReportError { return error }
    let fault = error as? DatabaseError
    let reason = fault?.message ?? "\(error)"
    switch fault?.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return ReportError(
        .service,
        Diagnostic(
          .busy,
          "`\(path)` is being \(isWriting ? "read or written" : "written") by another program",
          fix: "try again when it is done"
        )
      )
    case .SQLITE_NOTADB:
      return ReportError(
        .data,
        Diagnostic(.foreign, "`\(path)` is no SQLite database", fix: "name another file")
      )
    case .SQLITE_CORRUPT:
      return ReportError(
        .data,
        Diagnostic(
          .damaged,
          "`\(path)` is damaged: \(reason)",
          fix: "take a copy of it from before, or ingest its files into a new store"
        )
      )
    default:
      return isWriting
        ? ReportError(
          .publishing,
          Diagnostic(.cannotWrite, "`\(path)` cannot be written: \(reason)")
        )
        : ReportError(.input, Diagnostic(.unreadable, "`\(path)` cannot be read: \(reason)"))
    }
  }
}
