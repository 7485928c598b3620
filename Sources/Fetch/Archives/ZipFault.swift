// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// What is wrong with an archive.
struct ZipFault: Error {
  let reason: String

  init(_ reason: String) { self.reason = reason }

  func report(_ name: String) -> ReportError {
    ReportError(
      .data,
      Diagnostic(
        .badArchive,
        name.isEmpty ? reason : "`\(name)` is no archive that is read: \(reason)",
        fix: "fetch it again; if that does not help, look at what answers there"
      )
    )
  }
}
