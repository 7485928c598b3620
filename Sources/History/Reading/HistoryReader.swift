// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
internal import GRDB
internal import Positioning

/// A store that is being read: one state of it, whoever writes meanwhile.
package struct HistoryReader {
  let store: StoreFile
  let catalog: Catalog

  /// Opens the store at `path`.
  ///
  /// - Throws: at stage `input` `history.missing`, `history.unreadable`; at stage `data`
  ///   `history.foreign`, `history.newer`, `history.damaged`; at stage `service` `history.busy`.
  package init(_ path: String) throws(ReportError) {
    store = try StoreFile(path, forWriting: false)
    let store = store
    try store.beginReading()
    catalog = try store.read { database in
      try store.checkFilled(database)
      return try Catalog(database, of: path)
    }
  }

  /// The series by the numbers that rows have; the first is none.
  package var series: [Series] { catalog.series }
  /// The names of sources by the numbers that rows have; the first is empty.
  package var names: [String] { catalog.names }
  /// The files by the numbers that rows have, as they were called; the first is none.
  package var files: [String] { catalog.files }

  /// Calls `body` with each figure of a market in `window`, in no order.
  ///
  /// - Complexity: O(n) in the rows of the window, with O(log m) for each of its series.
  package func positions(
    in window: HistoryWindow = HistoryWindow(),
    _ body: (StoredPosition) -> Void
  ) throws(ReportError) {
    try read(in: window, body)
  }

  /// Calls `body` with each bar in `window`, as ``positions(in:_:)``.
  package func bars(
    in window: HistoryWindow = HistoryWindow(),
    _ body: (StoredBar) -> Void
  ) throws(ReportError) {
    try read(in: window, body)
  }

  /// Calls `body` with each level in `window`, as ``positions(in:_:)``.
  package func levels(
    in window: HistoryWindow = HistoryWindow(),
    _ body: (StoredLevel) -> Void
  ) throws(ReportError) {
    try read(in: window, body)
  }
}
