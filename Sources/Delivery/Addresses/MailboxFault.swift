// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// Why a text is no mailbox: what is wrong at which byte of it.
struct MailboxFault: Error, Hashable {
  /// 0-based byte offset into the text.
  let offset: Int
  /// One sentence without a full stop.
  let summary: String
  /// What to write instead.
  let fix: String

  /// The fault as a finding; `location` is where `text` begins.
  func diagnostic(in text: String, at location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      .error,
      DeliveryID.address.rawValue,
      summary,
      at: location.map {
        SourceLocation(file: $0.file, line: $0.line, column: $0.column + offset)
      },
      fix: fix,
      excerpt: location?.column == 1 ? text : nil
    )
  }
}
