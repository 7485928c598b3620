// SPDX-License-Identifier: Apache-2.0

package import Diagnostics
import Glibc

/// A call that the operating system refused: what was tried, on which path, and its reason.
package struct SystemFault: Hashable, Sendable {
  /// What was tried, as a verb: `write`, `open`, `remove`.
  package let operation: String
  /// The path it was tried on, as the user named it.
  package let path: String
  /// The reason as an `errno` value.
  package let code: CInt

  /// The refusal of `operation` on `path` for the reason `code`.
  package init(_ operation: String, _ path: String, _ code: CInt) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// The refusal as a finding, with the system's own words and what to do.
  package func diagnostic(_ severity: Severity = .error) -> Diagnostic {
    Diagnostic(
      severity,
      id.rawValue,
      "cannot \(operation) `\(path)`: \(reason)",
      fix: fix
    )
  }

  /// The refusal as the error of the publishing stage.
  package var error: ReportError { ReportError(.publishing, diagnostic()) }
}

extension SystemFault {
  /// The system's words for the reason, such as `No space left on device`.
  var reason: String { String(cString: strerror(code)) }

  private var id: SiteID {
    switch code {
    case ENOSPC, EDQUOT: .diskFull
    case EROFS: .readOnly
    case EACCES, EPERM: .noPermission
    case EXDEV: .exchangeRefused
    default: .system
    }
  }

  private var fix: String? {
    switch code {
    case ENOSPC, EDQUOT: "free space there, or choose another `--output`; the site is as it was"
    case EROFS: "mount it writable, or choose another `--output`"
    case EACCES, EPERM: "run as the owner of the output and its parent folder, or change the owner"
    case EXDEV:
      "keep the whole output on the file system of its parent folder, with no mounts in it"
    default: nil
    }
  }
}

/// The answer of a call that says -1 when refused; tried again while a signal interrupts it.
///
/// - Throws: `site.disk-full`, `site.read-only`, `site.no-permission`, `site.exchange-refused` or
///   `site.system`, by `errno`.
@discardableResult
func calling(
  _ operation: String,
  _ path: @autoclosure () -> String,
  _ call: () -> CInt
) throws(ReportError) -> CInt {
  while true {
    let result = call()
    if result >= 0 { return result }
    if errno != EINTR { throw SystemFault(operation, path(), errno).error }
  }
}
