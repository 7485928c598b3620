// SPDX-License-Identifier: Apache-2.0

/// What a delivery tells while it runs.
package enum DeliveryNews: Hashable, Sendable {
  /// A killed run's child is still sending and is waited for.
  case waitingForChild
  /// So many of the list are accounted for: sent, refused or uncertain, now or before.
  case progress(done: Int, of: Int)
  /// Nothing is sent for a while, for this reason; then it is tried again.
  case pausing(Duration, reason: String)
}
