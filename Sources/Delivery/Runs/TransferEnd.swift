// SPDX-License-Identifier: Apache-2.0

/// What the child said of one attempt when it was through with it.
struct TransferEnd: Hashable {
  /// curl's result for this message, or the sendmail command's exit status; 0 is success.
  let exit: Int
  /// The server's last answer; 0 if there was none, or no server.
  let code: Int
  /// How many bytes of the message were handed over; curl may count dots that it doubled.
  let uploaded: Int
  /// curl's own sentence, printable; empty if all went well.
  let message: String
}
