// SPDX-License-Identifier: Apache-2.0

/// The rows of a file, some at a time, so that memory does not grow with the file.
protocol RowPieces {
  /// The rows at hand, none before the first are read.
  var piece: RowPiece { get }
  /// How many lines the file has, and how many of them have been read.
  var lines: (read: Int, all: Int) { get }

  /// Reads the next rows in place of those at hand; `false` if there are no more.
  mutating func readPiece(_ interner: inout Interner) -> Bool
}

/// Some rows of a file, and what of them could not be read.
struct RowPiece {
  /// How many rows are read at once by default: their cells then stay in the processor's cache.
  static let defaultLength = 16_384

  /// The rows.
  var table: Table
  /// In the order of the file.
  var problems: [CellProblem] = []

  /// Takes the rows out, whose memory is used again.
  mutating func removeAll() {
    table.removeAll()
    problems.removeAll(keepingCapacity: true)
  }
}
