// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// Findings with their places told from where the user stands, as many as are shown.
struct ShownFindings {
  let folder: String
  private var found: [Diagnostic] = []
  private var more = 0

  init(folder: String) { self.folder = folder }

  mutating func add(_ findings: [Diagnostic]) {
    for finding in findings {
      if found.count < VerifyReceipt.shown {
        found.append(finding.moved(below: folder))
      } else {
        more += 1
      }
    }
  }

  var all: [Diagnostic] {
    if more == 0 { return found }
    return found + [
      Diagnostic(
        .error,
        ReportID.moreDifferences.rawValue,
        "\(more) more differences are not shown"
      )
    ]
  }
}
