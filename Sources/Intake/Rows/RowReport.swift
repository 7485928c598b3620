// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// Turns problems of a file's rows into findings, with place and text.
struct RowReport {
  /// The file's bytes.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Rows read of it.
  let piece: RowPiece

  /// Reports the cells that could not be read; a quarantined row is set aside once.
  func cellProblems(to findings: inout Findings) {
    var lastRow: Int?
    for problem in piece.problems {
      let point = SourcePoint(line: problem.line, lineStart: problem.lineStart)
      if findings.quarantine {
        if problem.rowStart == lastRow { continue }
        lastRow = problem.rowStart
      } else if findings.isFull {
        findings.addUnlisted()
        continue
      }
      add(problem.problem, point, column: problem.column, rowStart: problem.rowStart, &findings)
    }
  }

  /// Reports a row that breaks a rule.
  func problem(_ problem: RowProblem, in row: Int, to findings: inout Findings) {
    if !findings.quarantine, findings.isFull { return findings.addUnlisted() }
    let start = piece.table.starts[row]
    let place = place(of: problem.column, in: row)
    add(problem, place.point, column: place.column, rowStart: start, &findings)
  }
}

extension RowReport {
  private func add(
    _ problem: RowProblem,
    _ point: SourcePoint,
    column: Int,
    rowStart: Int,
    _ findings: inout Findings
  ) {
    let file = piece.table.file
    guard findings.quarantine else {
      return findings.add([point.diagnostic(problem, column: column, file, bytes)])
    }
    findings.reject(
      RejectedRow(
        file: file,
        line: point.line,
        column: column,
        id: problem.id.rawValue,
        reason: problem.summary,
        text: rowText(from: rowStart)
      )
    )
  }

  /// Where a row's cell of a canonical column starts; the row's start if the file has no such
  /// column.
  private func place(of column: Column?, in row: Int) -> (point: SourcePoint, column: Int) {
    let table = piece.table
    let start = table.starts[row]
    let lineStart = bytes[..<start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let point = SourcePoint(line: Int(table.lines[row]), lineStart: lineStart)
    let rowColumn = start - lineStart + 1
    guard let column, let field = table.binding.fields[column] else { return (point, rowColumn) }
    if bytes[start] == UInt8(ascii: "{") {
      let offset = JSONLinesReader.offset(of: table.binding.names[field], bytes, from: start)
      return (point, (offset ?? start) - lineStart + 1)
    }
    var cursor = CSVCursor(bytes, at: start, line: point.line, lineStart: lineStart)
    for _ in 0..<field { _ = cursor.next() }
    return (
      SourcePoint(line: cursor.line, lineStart: cursor.lineStart),
      cursor.offset - cursor.lineStart + 1
    )
  }

  /// The row's text up to the start of the next row.
  private func rowText(from start: Int) -> String {
    if bytes[start] == UInt8(ascii: "{") { return lineText(bytes, from: start) }
    var cursor = CSVCursor(bytes, at: start, line: 1, lineStart: start)
    while true {
      switch cursor.next().end {
      case .comma: continue
      case .row: return text(bytes, start..<cursor.offset)
      case .strayQuote, .unterminatedQuote: return lineText(bytes, from: start)
      }
    }
  }
}
