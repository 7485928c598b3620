// SPDX-License-Identifier: Apache-2.0

/// What a journal knows of one recipient; of a recipient it has not met it knows nothing.
enum RecipientState: Hashable {
  /// The mail was taken, with this answer of the server's.
  case sent(String)
  /// The server will never take it.
  case refused(String)
  /// The server did not take it; it is tried again.
  case later(String)
  /// Nobody can say whether it was taken; it is not tried again by itself.
  case uncertain(String)
}
