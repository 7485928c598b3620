// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// A stretch of time of a venue's history that was put into a store.
package struct FetchedWindow: Hashable, Sendable {
  /// What was asked for, all but the times.
  package var request: String
  /// The times.
  package var times: Range<Instant>
  /// Whether all of it is here for good; else it is asked for again.
  package var isWhole: Bool

  /// A stretch of the history that `request` asks for.
  package init(_ request: String, _ times: Range<Instant>, isWhole: Bool) {
    (self.request, self.times, self.isWhole) = (request, times, isWhole)
  }
}
