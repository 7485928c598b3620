// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
internal import GRDB
internal import Positioning

/// What was fetched into the store at `path`, by request and time; nothing of one that is not there,
/// is empty, or was made before anything could be fetched.
///
/// - Throws: at stage `data` `history.foreign`, `history.newer`, `history.damaged`; at stage `input`
///   `history.unreadable`; at stage `service` `history.busy`.
package func fetchedWindows(in path: String) throws(ReportError) -> [FetchedWindow] {
  guard fileExists(path) else { return [] }
  let store = try StoreFile(path, forWriting: false)
  return try store.read { database in
    guard try !store.isEmpty(database), try store.check(database) > 1 else { return [] }
    let rows = try BulkStatement(
      database,
      "SELECT request, start, until, whole FROM fetched ORDER BY request, start"
    )
    var windows: [FetchedWindow] = []
    while try rows.step() {
      let (start, until) = (Instant(rows.integer(1)), Instant(rows.integer(2)))
      guard start <= until else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a window ends before it begins")
      }
      windows.append(FetchedWindow(rows.text(0), start..<until, isWhole: rows.integer(3) == 1))
    }
    return windows
  }
}

extension Ingestion {
  /// Notes what was fetched; a later noting of the same stretch stands.
  func putFetched() throws {
    if batch.fetched.isEmpty { return }
    let statement = try BulkStatement(
      database,
      "INSERT OR REPLACE INTO fetched (request, start, until, whole) VALUES (?, ?, ?, ?)"
    )
    for window in batch.fetched {
      statement.bind(window.request, at: 1)
      statement.bind(window.times.lowerBound.seconds, at: 2)
      statement.bind(window.times.upperBound.seconds, at: 3)
      statement.bind(window.isWhole ? 1 : 0, at: 4)
      _ = try statement.step()
    }
  }
}
