// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a row of a CFTC file, and where.
struct CFTCFault: Error {
  /// What is wrong.
  let problem: RowProblem
  /// The line the row stands on.
  let point: SourcePoint
  /// 1-based byte column of the field at fault.
  let column: Int
  /// Byte offset of the row's first byte.
  let rowStart: Int

  /// A problem at byte `offset` of the row that begins where `start` stands.
  init(_ problem: RowProblem, at offset: Int, _ start: CSVCursor) {
    self.problem = problem
    point = SourcePoint(line: start.line, lineStart: start.lineStart)
    column = offset - start.lineStart + 1
    rowStart = start.offset
  }
}

extension RowProblem {
  /// A report that counts options with futures.
  static func combined(_ scope: String) -> RowProblem {
    RowProblem(
      .cftcCombined,
      scope == "Combined"
        ? "the report counts futures and options together (`Combined`)"
        : "the report says `\(scope)` where futures only say `FutOnly`",
      fix: "give the futures-only report of the same week; the two must not be mixed"
    )
  }
}
