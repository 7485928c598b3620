// SPDX-License-Identifier: Apache-2.0

/// A row that was set aside instead of stopping the run.
package struct RejectedRow: Hashable, Sendable {
  /// The file as the user named it.
  package let file: String
  /// 1-based line and byte column of the first problem.
  package let line: Int
  package let column: Int
  /// The stable name of the problem.
  package let id: String
  /// One sentence.
  package let reason: String
  /// The row as it stands in the file, without its line end.
  package let text: String

  /// A rejected row.
  package init(file: String, line: Int, column: Int, id: String, reason: String, text: String) {
    self.file = file
    self.line = line
    self.column = column
    self.id = id
    self.reason = reason
    self.text = text
  }
}
