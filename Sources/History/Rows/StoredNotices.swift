// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// A row without a figure as a store keeps it.
package struct StoredGap: Hashable, Sendable {
  /// What it is about; a number as in ``RowHead``.
  package var series: Int32
  /// The time it is about.
  package var time: StoredTime

  /// A gap.
  package init(series: Int32, time: StoredTime) { (self.series, self.time) = (series, time) }
}

/// A row that was set aside as a store keeps it.
package struct StoredRejection: Hashable, Sendable {
  /// The file; a number as in ``RowHead``.
  package var file: Int32
  /// The line and byte column of the first problem.
  package var line: Int, column: Int
  /// The problem's stable name, a sentence, and the row as it stood in the file.
  package var id: String, reason: String, text: String

  /// A row set aside.
  package init(file: Int32, line: Int, column: Int, id: String, reason: String, text: String) {
    (self.file, self.line, self.column) = (file, line, column)
    (self.id, self.reason, self.text) = (id, reason, text)
  }
}

/// What the earliest report of a contract calls its market.
package struct StoredContractName: Hashable, Sendable {
  /// The contract's code.
  package var code: String
  /// The day of the report.
  package var asOf: Day
  /// The name.
  package var name: String

  /// A name.
  package init(code: String, asOf: Day, name: String) {
    (self.code, self.asOf, self.name) = (code, asOf, name)
  }
}
