// SPDX-License-Identifier: Apache-2.0

/// Why a row cannot be used.
struct RowProblem: Error, Hashable, Sendable {
  /// The stable name.
  let id: IntakeID
  /// One sentence.
  let summary: String
  /// What to write instead.
  let fix: String?
  /// The canonical column at fault; `nil` for the row as a whole.
  let column: Column?

  /// A problem with a row, at a column's cell.
  init(_ id: IntakeID, _ summary: String, at column: Column? = nil, fix: String? = nil) {
    self.id = id
    self.summary = summary
    self.fix = fix
    self.column = column
  }
}

/// A problem found while cells were read, where the place is known at once.
struct CellProblem: Hashable, Sendable {
  /// The problem.
  let problem: RowProblem
  /// 1-based line and column in bytes.
  let line: Int
  let column: Int
  /// Where the row starts, in bytes.
  let rowStart: Int
  /// Where the line of the place starts, in bytes.
  let lineStart: Int
}
