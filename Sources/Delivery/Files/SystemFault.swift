// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Glibc

/// A call that the operating system refused, as a finding with the system's own words.
func systemFault(_ operation: String, _ path: String, _ code: CInt) -> Diagnostic {
  Diagnostic(
    .error,
    DeliveryID.system.rawValue,
    "cannot \(operation) `\(path)`: \(String(cString: strerror(code)))",
    fix: fix(for: code)
  )
}

/// The answer of a call that says -1 when refused; tried again while a signal interrupts it.
///
/// - Throws: `mail.system`.
@discardableResult
func calling(
  _ operation: String,
  _ path: @autoclosure () -> String,
  _ call: () -> CInt
) throws(ReportError) -> CInt {
  while true {
    let result = call()
    if result >= 0 { return result }
    if errno != EINTR { throw ReportError(.publishing, systemFault(operation, path(), errno)) }
  }
}

private func fix(for code: CInt) -> String? {
  switch code {
  case ENOSPC, EDQUOT: "free space there and run again; nobody gets a second mail"
  case EACCES, EPERM: "run as the owner of the file and its folder, or change the owner"
  case EROFS: "mount it writable"
  default: nil
  }
}
