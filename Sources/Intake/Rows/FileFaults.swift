// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// The faults of one file of a fixed form: the first few of a rule are told fully, the others counted, because
/// a file with shifted columns breaks the same rule in each row.
struct FileFaults {
  private static let fullyTold = 5
  private var counts: [IntakeID: Int] = [:]
  private var firstUntold: [IntakeID: RowFault] = [:]

  /// Counts a fault and says whether it is one of the first of its rule.
  mutating func isToldFully(_ fault: RowFault) -> Bool {
    let id = fault.problem.id
    let count = (counts[id] ?? 0) + 1
    counts[id] = count
    if count == Self.fullyTold + 1 { firstUntold[id] = fault }
    return count <= Self.fullyTold
  }

  /// A finding for each rule of which not every fault was told, in the order of the file.
  func rest(of file: String) -> [Diagnostic] {
    firstUntold.values.sorted { $0.rowStart < $1.rowStart }.map { fault in
      let more = (counts[fault.problem.id] ?? 0) - Self.fullyTold
      return Diagnostic(
        fault.problem.id,
        "from here on \(more) more \(more == 1 ? "row breaks" : "rows break") the same rule",
        at: SourceLocation(file: file, line: fault.point.line, column: fault.column)
      )
    }
  }
}
