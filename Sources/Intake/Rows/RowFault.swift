// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// What is wrong with a row that is given up at its first problem, and where.
struct RowFault: Error {
  /// What is wrong.
  let problem: RowProblem
  /// The line the row stands on.
  let point: SourcePoint
  /// 1-based byte column of the field at fault.
  let column: Int
  /// Byte offset of the row's first byte.
  let rowStart: Int
  /// Byte offset behind the row where its line does not end it, as in JSON.
  let rowEnd: Int?

  /// A problem at byte `offset` of the row that begins where `start` stands, or of the row of these
  /// bytes.
  init(_ problem: RowProblem, at offset: Int, _ start: CSVCursor, row: Range<Int>? = nil) {
    self.problem = problem
    point = SourcePoint(line: start.line, lineStart: start.lineStart)
    column = offset - start.lineStart + 1
    rowStart = row?.lowerBound ?? start.offset
    rowEnd = row?.upperBound
  }
}

extension RowFault {
  /// The fault as a finding of the file called `file`.
  func diagnostic(_ file: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Diagnostic {
    point.diagnostic(problem, column: column, file, bytes)
  }

  /// The row set aside.
  func rejected(_ file: String, _ bytes: UnsafeBufferPointer<UInt8>) -> RejectedRow {
    RejectedRow(
      file: file,
      line: point.line,
      column: column,
      id: problem.id.rawValue,
      reason: problem.summary,
      text: rowEnd.map { text(bytes, rowStart..<$0) } ?? lineText(bytes, from: rowStart)
    )
  }
}

extension CSVCursor {
  /// The next field of the row that begins where `start` stands.
  ///
  /// - Throws: `data.stray-quote`, after which the line is skipped; `data.unterminated-quote`, after
  ///   which the file is.
  @inline(__always)
  mutating func next(inRow start: CSVCursor) throws(RowFault) -> CSVField {
    let at = offset
    let field = next()
    switch field.end {
    case .comma, .row: return field
    case .strayQuote:
      skipLine()
      throw RowFault(.strayQuote, at: at, start)
    case .unterminatedQuote:
      skipAll()
      throw RowFault(.unterminatedQuote, at: at, start)
    }
  }
}
