// SPDX-License-Identifier: Apache-2.0

import Diagnostics

extension Diagnostic {
  /// An error of this target.
  init(_ id: SiteID, _ summary: String, fix: String?) {
    self.init(.error, id, summary, fix: fix)
  }

  /// A finding of this target.
  init(_ severity: Severity, _ id: SiteID, _ summary: String, fix: String?) {
    self.init(severity, id.rawValue, summary, fix: fix)
  }
}

extension ReportError {
  /// The publishing stage's error for one reason.
  init(_ id: SiteID, _ summary: String, fix: String) {
    self.init(.publishing, Diagnostic(id, summary, fix: fix))
  }
}
