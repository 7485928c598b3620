// SPDX-License-Identifier: Apache-2.0
import Diagnostics

extension [Diagnostic] {
  /// Each finding once, ordered by place; those without a place come first.
  ///
  /// A fault in a parent is found again with each of its children; the finding without a note about
  /// a child, or else the first, stays.
  var inOrder: [Diagnostic] {
    var seen: Set<Key> = []
    var unique: [Diagnostic] = []
    for found in sorted(by: { $0.notes.count < $1.notes.count })
    where seen.insert(Key(found)).inserted {
      unique.append(found)
    }
    return unique.enumerated().sorted { a, b in
      switch (a.element.location, b.element.location) {
      case (let one?, let other?) where one != other: one < other
      case (nil, _?): true
      case (_?, nil): false
      default: a.offset < b.offset
      }
    }.map(\.element)
  }
}

/// What makes two findings the same.
private struct Key: Hashable {
  let id: String
  let summary: String
  let location: SourceLocation?

  init(_ found: Diagnostic) {
    id = found.id
    summary = found.summary
    location = found.location
  }
}
