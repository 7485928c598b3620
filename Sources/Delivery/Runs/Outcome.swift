// SPDX-License-Identifier: Apache-2.0

/// What became of one attempt.
enum Outcome: Hashable {
  /// The server has taken it, with this answer.
  case sent(String)
  /// The server will never take it.
  case refused(String)
  /// The server did not take it now.
  case later(String)
  /// It may have been taken: the connection, or the child, was lost before the answer.
  case uncertain(String)
  /// It went to nobody because of one of its several recipients.
  case divided(String)
  /// It went to nobody: its turn never came, or, with a fault, nothing goes out at all.
  case untried(ServiceFault?)
}

/// Why nothing goes out, whoever the recipient.
struct ServiceFault: Hashable {
  /// One sentence without a full stop.
  let summary: String
  /// Whether waiting will not mend it, such as a wrong password.
  let isLasting: Bool
  /// What to do.
  let fix: String
  /// The stable name.
  var id = DeliveryID.service
}
