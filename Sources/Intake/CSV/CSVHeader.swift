// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// The first row of a CSV file: its column names.
struct CSVHeader {
  /// The names in the file's order, trimmed; a column may be nameless.
  let names: [String]
  /// Where the header is.
  let location: SourceLocation
  /// The header line as written.
  let excerpt: String
  /// The walk, at the first data row.
  let rest: CSVCursor

  /// Reads the header of the file called `file`.
  ///
  /// - Throws: `data.header-missing`, `data.encoding`, `data.unterminated-quote`,
  ///   `data.stray-quote`, `data.duplicate-column`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) throws(ReportError) {
    var cursor = CSVCursor(bytes)
    guard cursor.startRow() else {
      throw ReportError(
        .data,
        Diagnostic(
          .headerMissing,
          "`\(file)` is empty; a header with the column names is required",
          at: SourceLocation(file: file, line: 1)
        )
      )
    }
    let start = SourcePoint(line: cursor.line, lineStart: cursor.lineStart)
    var found: [(name: String, column: Int)] = []
    while true {
      let column = cursor.offset - cursor.lineStart + 1
      let field = cursor.next()
      let name = String(validating: bytes[field.range], as: UTF8.self)
      if let problem = Self.problem(name, field) {
        throw ReportError(.data, start.diagnostic(problem, column: column, file, bytes))
      }
      found.append((Self.cleaned(name ?? "", field), column))
      if field.end == .row { break }
    }
    names = found.map(\.name)
    location = SourceLocation(file: file, line: start.line)
    excerpt = lineText(bytes, from: start.lineStart)
    rest = cursor
    if let twice = Self.duplicate(found) {
      throw ReportError(.data, start.diagnostic(twice.problem, column: twice.column, file, bytes))
    }
  }

  private static func problem(_ name: String?, _ field: CSVField) -> RowProblem? {
    switch field.end {
    case .unterminatedQuote: .unterminatedQuote
    case .strayQuote: .strayQuote
    case .comma, .row: name == nil ? .encoding : nil
    }
  }

  private static func duplicate(
    _ found: [(name: String, column: Int)]
  ) -> (problem: RowProblem, column: Int)? {
    var seen: Set<String> = []
    for (name, column) in found where !name.isEmpty && !seen.insert(name).inserted {
      let problem = RowProblem(
        .duplicateColumn,
        "column `\(name)` stands twice in the header",
        fix: "rename one of them"
      )
      return (problem, column)
    }
    return nil
  }

  private static func cleaned(_ name: String, _ field: CSVField) -> String {
    let name = field.hasDoubledQuotes ? String(decoding: undoubled(name.utf8), as: UTF8.self) : name
    let scalars = name.unicodeScalars
    let trimmed = scalars.drop { $0 == " " || $0 == "\t" }.reversed()
      .drop { $0 == " " || $0 == "\t" }.reversed()
    return String(String.UnicodeScalarView(trimmed))
  }
}

extension RowProblem {
  /// Quotes that nothing closes.
  static let unterminatedQuote = RowProblem(
    .unterminatedQuote,
    "a quote opens here and nothing closes it",
    fix: "close the field with `\"`; a quote inside a quoted field is written `\"\"`"
  )
  /// A quote where none may stand.
  static let strayQuote = RowProblem(
    .strayQuote,
    "a quote stands inside a field that is not quoted as a whole",
    fix: "put the whole field in quotes and write a quote inside it as `\"\"`"
  )
  /// Bytes that are no text.
  static let encoding = RowProblem(
    .encoding,
    "the field is not valid UTF-8",
    fix: "save the file as UTF-8"
  )
}

/// Each doubled quote as one.
func undoubled(_ bytes: some Sequence<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  var wasQuote = false
  for byte in bytes {
    if byte == UInt8(ascii: "\""), wasQuote {
      wasQuote = false
      continue
    }
    wasQuote = byte == UInt8(ascii: "\"")
    result.append(byte)
  }
  return result
}
