// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
package import Positioning

/// One file in typed columns, before anything is asked of its rows.
///
/// It is the first half of ``readDataset(_:rules:quarantine:)``: cells are read, rows are not yet
/// understood, merged or put in order.
package struct FileColumns: Sendable {
  private let table: Table
  private let interner: Interner

  /// How many data rows the file has.
  package var count: Int { table.count }

  /// The number in a number column of a row, rows counted from 0; `nil` if the cell is empty or the
  /// file has no such column.
  package func number(_ column: Column, in row: Int) -> Double? {
    table.cell(row, table.view(of: column)).number
  }

  /// The moment in a time column of a row, for a bare date its first midnight; `nil` as above.
  package func time(_ column: Column, in row: Int) -> Instant? {
    let cell = table.cell(row, table.view(of: column)).time
    return cell.isEmpty ? nil : cell.opening
  }

  /// The text in a text column of a row; empty if the cell is or the file has no such column.
  package func text(_ column: Column, in row: Int) -> String {
    interner.text(table.cell(row, table.view(of: column)).code)
  }

  /// Columns of a table that was read whole.
  fileprivate init(_ table: Table, _ interner: Interner) {
    self.table = table
    self.interner = interner
  }
}

/// Reads the file at `path` into columns, as `spec` names them; the files of `spec` do not count.
///
/// - Throws: at stage `input` `input.missing`, `input.unreadable`; at stage `data` the problems of
///   the header and of cells, at most 200 and then `data.more`.
/// - Complexity: O(n) in the file's bytes.
package func readColumns(
  of path: String,
  as spec: SourceSpec
) throws(ReportError) -> FileColumns {
  let file = try MappedFile(path: path)
  var builder = DatasetBuilder(of: [path], quarantine: false, pieceLength: .max)
  let table = try file.withBytes { (bytes) throws(ReportError) in
    var pieces = try builder.pieces(bytes, InputFile(path: path, spec: spec))
    _ = pieces.readPiece(&builder.interner)
    RowReport(bytes: bytes, piece: pieces.piece).cellProblems(to: &builder.findings)
    try builder.findings.check()
    return pieces.piece.table
  }
  return FileColumns(table, builder.interner)
}
