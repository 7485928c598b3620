// SPDX-License-Identifier: Apache-2.0

/// Where something is traded or reported.
package struct Venue: Hashable, Sendable, Comparable {
  /// The venue's name; never empty.
  package let name: String

  /// The venue called `name`.
  package init(_ name: String) { self.name = name }

  /// A figure for all venues of its source at once.
  package static let all = Venue("all")

  /// Whether this stands for all venues.
  package var isAll: Bool { self == .all }

  /// Orders by name, in code-point order.
  package static func < (a: Venue, b: Venue) -> Bool { a.name < b.name }
}
