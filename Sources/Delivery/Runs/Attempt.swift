// SPDX-License-Identifier: Apache-2.0

/// One message on its way to one or more recipients, as part of a run of curl or sendmail.
struct Attempt: Hashable {
  /// 0-based place in the run.
  let index: Int
  /// The message's length in bytes.
  let count: Int
  /// The addresses it goes to, together or not at all; never empty.
  let recipients: [String]
}
