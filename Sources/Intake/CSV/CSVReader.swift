// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// Reads the data rows of a CSV file into a table, in one pass and in place.
struct CSVReader: RowPieces {
  private(set) var piece: RowPiece
  private let length: Int
  private let lineCount: Int
  private let bytes: UnsafeBufferPointer<UInt8>
  private let kinds: [CellKind?]
  private let slots: [Int]
  private let isASCII: Bool
  private var cursor: CSVCursor
  private var scratch: [UInt8] = []

  /// A reader of the rows after `header`, at most `length` at a time.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>,
    after header: CSVHeader,
    as binding: ColumnBinding,
    file: String,
    length: Int
  ) {
    let census = Census(bytes)
    self.bytes = bytes
    kinds = binding.kinds
    slots = binding.slotOfField
    isASCII = census.isASCII
    cursor = header.rest
    // A row has at least a comma between fields and a line end, so blank lines make no room.
    let limit = min(census.lineFeeds + 1, bytes.count / max(1, binding.names.count) + 1)
    self.length = length
    lineCount = census.lineFeeds + 1
    piece = RowPiece(table: Table(file: file, binding: binding, limit: min(limit, length)))
  }

  var lines: (read: Int, all: Int) { (cursor.line - 1, lineCount) }

  mutating func readPiece(_ interner: inout Interner) -> Bool {
    piece.removeAll()
    // Rows that do not come into the table count too, for their problems also take room.
    var count = 0
    while count < length, cursor.startRow() {
      readRow(&interner)
      count += 1
    }
    return count > 0
  }
}

extension CSVReader {
  private mutating func readRow(_ interner: inout Interner) {
    let start = cursor.offset
    let line = cursor.line
    let known = piece.problems.count
    var field = 0
    while true {
      let point = SourcePoint(line: cursor.line, lineStart: cursor.lineStart)
      let at = cursor.offset
      let content = cursor.next()
      guard content.end == .comma || content.end == .row else {
        return abandon(content.end, Place(at: at, point: point, rowStart: start))
      }
      if field < kinds.count, let problem = read(content, field, &interner) {
        note(problem, Place(at: at, point: point, rowStart: start))
      }
      field += 1
      if content.end == .row { break }
    }
    guard field == kinds.count else { return ragged(field, start: start, line: line, known) }
    piece.table.endRow(start: start, line: line, isBad: piece.problems.count > known)
  }

  @inline(__always)
  private mutating func read(
    _ field: CSVField,
    _ index: Int,
    _ interner: inout Interner
  ) -> RowProblem? {
    if !isASCII, !isText(bytes[field.range]) { return .encoding }
    guard let kind = kinds[index] else { return nil }
    if field.hasDoubledQuotes { return readDoubled(field, index, kind, &interner) }
    let slot = slots[index]
    let guess = kind == .text ? piece.table.previousWord(at: slot) : 0
    guard let cell = CellReader.cell(bytes[field.range], as: kind, guess: guess, &interner)
    else { return CellReader.problem(text(bytes, field.range), as: kind) }
    piece.table.set(cell, at: slot)
    return nil
  }

  private mutating func readDoubled(
    _ field: CSVField,
    _ index: Int,
    _ kind: CellKind,
    _ interner: inout Interner
  ) -> RowProblem? {
    scratch = undoubled(bytes[field.range])
    let cell = scratch.withUnsafeBufferPointer {
      CellReader.cell($0[...], as: kind, guess: 0, &interner)
    }
    guard let cell else {
      return CellReader.problem(String(decoding: scratch, as: UTF8.self), as: kind)
    }
    piece.table.set(cell, at: slots[index])
    return nil
  }

  private func isText(_ slice: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    slice.allSatisfy { $0 < 0x80 } || String(validating: slice, as: UTF8.self) != nil
  }
}

extension CSVReader {
  /// Where a field is.
  private struct Place {
    let at: Int
    let point: SourcePoint
    let rowStart: Int
  }

  private mutating func note(_ problem: RowProblem, _ place: Place) {
    piece.problems.append(
      CellProblem(
        problem: problem,
        line: place.point.line,
        column: place.at - place.point.lineStart + 1,
        rowStart: place.rowStart,
        lineStart: place.point.lineStart
      )
    )
  }

  /// Gives a row up whose quotes make no sense.
  private mutating func abandon(_ end: CSVField.End, _ place: Place) {
    if end == .unterminatedQuote {
      note(.unterminatedQuote, place)
      cursor.skipAll()
    } else {
      note(.strayQuote, place)
      cursor.skipLine()
    }
  }

  /// A row with more or fewer fields than the header; its other problems do not matter.
  private mutating func ragged(_ count: Int, start: Int, line: Int, _ known: Int) {
    piece.problems.removeSubrange(known...)
    let expected = kinds.count
    let problem = RowProblem(
      .raggedRow,
      "the row has \(count) \(count == 1 ? "field" : "fields"), the header has \(expected)",
      fix: count > expected
        ? "put a field that contains a comma in quotes" : "add the missing commas"
    )
    let lineStart = bytes[..<start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let point = SourcePoint(line: line, lineStart: lineStart)
    note(problem, Place(at: start, point: point, rowStart: start))
  }
}
