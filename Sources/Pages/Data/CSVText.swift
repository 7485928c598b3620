// SPDX-License-Identifier: Apache-2.0

/// A CSV file being written: RFC 4180, LF line ends, safe to open in a spreadsheet.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it, and so does one
/// that begins with an apostrophe itself: whoever drops the first apostrophe of a cell reads back
/// what was written.
struct CSVText {
  private(set) var bytes: [UInt8] = []

  /// An empty text with room for `rows` rows of a usual length.
  init(rows: Int = 0) { bytes.reserveCapacity(rows * 128) }

  /// Adds a line of cells.
  mutating func add(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func append(_ cell: String) {
    let text = Self.isFormula(cell) ? "'" + cell : cell
    guard text.utf8.contains(where: { Self.needsQuotes($0) }) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 10 || byte == 13
  }

  /// Whether a spreadsheet would take the cell for a formula, or its first apostrophe for a sign; a
  /// number is none.
  private static func isFormula(_ cell: String) -> Bool {
    guard let first = cell.utf8.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "'"), 9, 13: return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return Double(cell) == nil
    default: return false
    }
  }
}
