// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// The stable names of everything this target can find wrong.
package enum HistoryID: String, Hashable, Sendable, CaseIterable {
  // The store as a whole.
  case missing = "history.missing"
  case unreadable = "history.unreadable"
  case foreign = "history.foreign"
  case newer = "history.newer"
  case damaged = "history.damaged"
  case cannotWrite = "history.cannot-write"
  case busy = "history.busy"

  // What is put into it.
  case contradiction = "history.contradiction"
  case assetCase = "history.asset-case"
  case restatedEarly = "history.restated-early"
  case more = "history.more"
}

extension Diagnostic {
  /// A finding of this target.
  init(
    _ id: HistoryID,
    _ summary: String,
    at location: SourceLocation? = nil,
    notes: [Note] = [],
    fix: String? = nil
  ) {
    self.init(.error, id.rawValue, summary, at: location, notes: notes, fix: fix)
  }
}
