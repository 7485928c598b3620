// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// Where a CFTC file has its columns, as its first row tells.
struct CFTCLayout {
  /// The format.
  let form: CFTCForm
  /// The index of each column.
  let columns: CFTCColumns<Int>
  /// How many fields a row has.
  let fieldCount: Int
  /// The walk, at the first data row.
  let rest: CSVCursor
}

extension CFTCLayout {
  /// The layout of a file; `nil` if neither header nor first row is that of a CFTC report.
  ///
  /// - Throws: `data.cftc-shape` for a report of another form, `data.missing-column`.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, file: String) throws(ReportError) {
    var cursor = CSVCursor(bytes)
    guard cursor.startRow() else { return nil }
    let start = cursor
    let fields = firstRow(bytes, &cursor)
    let place = SourcePoint(line: start.line, lineStart: start.lineStart)
    let words = fields.map(columnWords)
    if words.contains(CFTCForm.legacy.columns.code.name) {
      let form = try Self.form(named: words, fields, place, file, bytes)
      let indexes = Dictionary(
        words.enumerated().map { ($0.element, $0.offset) },
        uniquingKeysWith: { first, _ in first }
      )
      columns = form.columns.map { indexes[$0.name] ?? $0.index }
      (self.form, fieldCount, rest) = (form, fields.count, cursor)
    } else if Self.isRow(fields) {
      guard let form = CFTCForm.all.first(where: { $0.fieldCount == fields.count }) else {
        throw Self.unknown(
          "rows of \(fields.count) fields and no header",
          place,
          file,
          bytes,
          count: fields.count
        )
      }
      columns = form.columns.map(\.index)
      (self.form, fieldCount, rest) = (form, fields.count, start)
    } else {
      return nil
    }
  }

  /// The failure of a file that should be the CFTC's and is none of its reports.
  static func unknown(_ bytes: UnsafeBufferPointer<UInt8>, file: String) -> ReportError {
    var cursor = CSVCursor(bytes)
    guard cursor.startRow() else {
      return unknown("nothing", SourcePoint(line: 1, lineStart: 0), file, bytes, count: 0)
    }
    let place = SourcePoint(line: cursor.line, lineStart: cursor.lineStart)
    let fields = firstRow(bytes, &cursor)
    let names = fields.prefix(3).map { "`\(columnWords($0))`" }.joined(separator: ", ")
    let found = "\(fields.count) columns that begin with \(names)"
    return unknown(found, place, file, bytes, count: fields.count)
  }
}

extension CFTCLayout {
  /// The form whose classes the header names.
  private static func form(
    named words: [String],
    _ fields: [String],
    _ place: SourcePoint,
    _ file: String,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(ReportError) -> CFTCForm {
    let form = CFTCForm.all.first { form in
      form.columns.classes.first.map { words.contains($0.positions.long.name) } ?? false
    }
    guard let form else {
      let found = "a header of \(fields.count) columns without the classes of a known report"
      throw unknown(found, place, file, bytes, count: fields.count)
    }
    let missing = form.columns.all.filter { !words.contains($0.name) }
    guard missing.isEmpty else {
      throw ReportError(
        .data,
        missing.map { column in
          place.diagnostic(missingColumn(column.name, words, form), column: 1, file, bytes)
        }
      )
    }
    return form
  }

  private static func missingColumn(
    _ name: String,
    _ words: [String],
    _ form: CFTCForm
  ) -> RowProblem {
    let known = Set(form.columns.all.map(\.name))
    let near = nearSpelling(of: name, among: words.filter { !known.contains($0) })
    return RowProblem(
      .missingColumn,
      "column `\(name)` of the CFTC's \(form.title) report is missing",
      fix: near.map { "name column `\($0)` so" } ?? "fetch the file again from the CFTC"
    )
  }

  /// Whether a first row is data: a date twice and a contract code.
  private static func isRow(_ fields: [String]) -> Bool {
    guard fields.count > 7, fields[1].utf8.count == 6, Int(fields[1]) != nil else { return false }
    var date = fields[2]
    let isDate = date.withUTF8 { reportDate($0[...]) } != nil
    return isDate && isContractCode(fields[3])
  }

  private static func isContractCode(_ text: String) -> Bool {
    (5...6).contains(text.utf8.count) && (text.utf8.first.map { $0 &- 48 < 10 } ?? false)
      && text.utf8.allSatisfy { $0 &- 48 < 10 || 65...90 ~= $0 || $0 == UInt8(ascii: "+") }
  }

  private static func unknown(
    _ found: String,
    _ place: SourcePoint,
    _ file: String,
    _ bytes: UnsafeBufferPointer<UInt8>,
    count: Int
  ) -> ReportError {
    let near =
      CFTCForm.all.min { abs($0.fieldCount - count) < abs($1.fieldCount - count) }
      ?? .financial
    let problem = RowProblem(
      .cftcShape,
      "`\(file)` is no report of the CFTC that is read: it has \(found)",
      fix: """
        give a futures-only report; the nearest known one, \(near.title), has \
        \(near.fieldCount) columns, with or without a header
        """
    )
    return ReportError(.data, place.diagnostic(problem, column: 1, file, bytes))
  }
}

/// The fields of a row, trimmed; up to the first broken quote.
private func firstRow(
  _ bytes: UnsafeBufferPointer<UInt8>,
  _ cursor: inout CSVCursor
) -> [String] {
  var fields: [String] = []
  while true {
    let field = cursor.next()
    let content = String(decoding: bytes[field.range], as: UTF8.self)
    fields.append(
      String(
        content.trimmingPrefix { $0 == " " }.reversed().trimmingPrefix { $0 == " " }.reversed()
      )
    )
    if field.end != .comma { return fields }
  }
}

/// A header's name in plain words, the two ways of naming the date as one.
private func columnWords(_ name: String) -> String {
  let words = plainWords(name)
  return words == "report date as mm dd yyyy" ? "report date as yyyy mm dd" : words
}
