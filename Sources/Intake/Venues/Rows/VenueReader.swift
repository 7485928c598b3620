// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning

/// Goes through the rows of one file from a venue.
struct VenueReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let rows: VenueRows
  private let lines: LineTable?
  private var nextRow = 0
  private var cursor: CSVCursor
  private let isTable: Bool
  private var row: VenueRow
  private let width: Int

  /// A reader at the first row of `file`, whose bytes these are.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ file: RecognisedFile) {
    self.bytes = bytes
    switch file.document.content {
    case .table(let header):
      let places = Dictionary(
        header.names.enumerated().map { ($1, $0) },
        uniquingKeysWith: { first, _ in first }
      )
      (cursor, isTable, width) = (header.rest, true, header.names.count)
      row = VenueRow(names: places, cells: Array(repeating: nil, count: width), start: 0)
      (rows, lines) = (.made([]), nil)
    case .json(let root):
      (cursor, isTable, width) = (CSVCursor(bytes), false, file.shape.places ?? 0)
      row = VenueRow(names: [:], cells: [], start: 0)
      (rows, lines) = (file.shape.rows(of: root), LineTable(bytes))
    }
  }

  /// The next row, and the place where it starts; `nil` at the end of the file.
  ///
  /// - Throws: what is wrong with a row of CSV; the reader then stands at the next one.
  mutating func next() throws(RowFault) -> (cells: VenueCells, start: CSVCursor)? {
    guard isTable else {
      guard nextRow < rows.count else { return nil }
      let row = rows[nextRow]
      nextRow += 1
      let start = place(of: row.start)
      if width > 0, row.cells.count != width {
        throw RowFault(.width(row.cells.count, of: width), at: row.start, start, row: row.bytes)
      }
      return (VenueCells(bytes: bytes, row: row), start)
    }
    guard cursor.startRow() else { return nil }
    let start = cursor
    try readFields(start)
    return (VenueCells(bytes: bytes, row: row), start)
  }

  /// A fault with the place it is at, of `row`, which begins where `start` stands.
  func fault(_ fault: VenueFault, of row: VenueRow, _ start: CSVCursor) -> RowFault {
    if isTable { return RowFault(fault.problem, at: fault.offset, start) }
    return RowFault(fault.problem, at: fault.offset, place(of: fault.offset), row: row.bytes)
  }

  /// The least number of seconds between two of the times in the cells called one of `names`, and
  /// whether at least half of all are that far apart; `nil` if the file has fewer than two.
  ///
  /// Rows that cannot be read are passed over; they are told of when they are read.
  func leastStep(of names: [String]) -> (seconds: Int, isCommon: Bool)? {
    var reader = self
    var seconds: Set<Int> = []
    while true {
      do {
        guard let (cells, _) = try reader.next() else { break }
        seconds.insert(try cells.time(cells.firstName(of: names)).opening.seconds)
      } catch {
        continue
      }
    }
    let ordered = seconds.sorted()
    let steps = zip(ordered.dropFirst(), ordered).map { $0 - $1 }
    return steps.min().map { least in
      (least, 2 * steps.count { $0 == least } >= steps.count)
    }
  }
}

extension VenueReader {
  private mutating func readFields(_ start: CSVCursor) throws(RowFault) {
    var count = 0
    while true {
      let field = try cursor.next(inRow: start)
      if count < width { row.cells[count] = .bytes(field.range) }
      count += 1
      if field.end == .row { break }
    }
    row.start = start.offset
    guard count == width else {
      let problem = RowProblem(
        .raggedRow,
        "the row has \(count) \(count == 1 ? "field" : "fields"), the header has \(width)",
        fix: "fetch the file again"
      )
      throw RowFault(problem, at: start.offset, start)
    }
  }

  private func place(of offset: Int) -> CSVCursor {
    let (line, column) = lines?.place(of: offset) ?? (1, offset + 1)
    return CSVCursor(bytes, at: offset, line: line, lineStart: offset - (column - 1))
  }
}
