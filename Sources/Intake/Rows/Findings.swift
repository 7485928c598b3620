// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// What is wrong in the data so far, and the rows set aside for it.
struct Findings: Sendable {
  /// How many problems are listed before the rest is only counted.
  static let limit = 200

  /// Whether bad rows are set aside instead of stopping the run.
  let quarantine: Bool
  /// What stops the run.
  private(set) var errors: [Diagnostic] = []
  /// Rows set aside.
  private(set) var rejected: [RejectedRow] = []
  private var unlisted = 0

  /// No findings.
  init(quarantine: Bool) { self.quarantine = quarantine }

  /// Notes what no quarantine helps against, such as a missing header.
  mutating func add(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      if errors.count < Self.limit { errors.append(diagnostic) } else { unlisted += 1 }
    }
  }

  /// Notes what was found apart, after all else.
  mutating func add(_ others: Findings) {
    add(others.errors)
    unlisted += others.unlisted
    rejected += others.rejected
  }

  /// Whether another problem would be listed; its text need not be made if not.
  var isFull: Bool { errors.count >= Self.limit }

  /// Counts a problem that is not listed.
  mutating func addUnlisted() { unlisted += 1 }

  /// Sets a row aside.
  mutating func reject(_ row: RejectedRow) { rejected.append(row) }

  /// The gate: passes only if nothing stops the run.
  ///
  /// - Throws: all that was found, sorted by place, and last `data.more` if not all is listed.
  func check() throws(ReportError) {
    guard !errors.isEmpty else { return }
    var all = errors.enumerated().sorted { a, b in
      guard let first = a.element.location, let second = b.element.location, first != second
      else { return a.offset < b.offset }
      return first < second
    }.map(\.element)
    if unlisted > 0 {
      let what = unlisted == 1 ? "1 more problem is" : "\(unlisted) more problems are"
      all.append(
        Diagnostic(
          .more,
          "\(what) not listed",
          fix: "mend these first, or go on with `--quarantine`"
        )
      )
    }
    throw ReportError(.data, all)
  }
}
