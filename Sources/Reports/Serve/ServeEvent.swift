// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// What a preview tells while it runs.
package enum ServeEvent: Sendable {
  /// Something the user should know before.
  case warning(Diagnostic)
  /// The preview answers at this address.
  case listening(String)
  /// A build was published.
  case published(BuildReceipt)
  /// A build was refused; what was published before is still served.
  case refused(ReportError)
}
