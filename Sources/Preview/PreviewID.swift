// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// The stable names of what the preview finds.
package enum PreviewID: String, CaseIterable {
  case badHost = "preview.bad-host"
  case openHost = "preview.open-host"
  case portInUse = "preview.port-in-use"
  case cannotListen = "preview.cannot-listen"
}

extension Diagnostic {
  /// A finding of the preview.
  init(_ id: PreviewID, _ summary: String, severity: Severity = .error, fix: String? = nil) {
    self.init(severity, id.rawValue, summary, fix: fix)
  }
}
