// SPDX-License-Identifier: Apache-2.0

/// Rows of a file in typed columns, one word a cell.
///
/// Only rows with the right number of fields are in the table; a row of which a cell could not be
/// read is in it and marked bad.
struct Table: Sendable {
  /// The file as the user named it.
  let file: String
  /// How the file's columns are bound.
  let binding: ColumnBinding
  /// Rows so far.
  private(set) var count = 0
  /// Whether a row has a cell that could not be read.
  private(set) var isBad: [Bool] = []
  /// Byte offset at which each row starts.
  private(set) var starts: [Int] = []
  /// 1-based line on which each row starts.
  private(set) var lines: [UInt32] = []
  private let limit: Int
  private var words: [UInt64]
  private var places: [Int8]

  /// An empty table with room for at most `limit` rows.
  init(file: String, binding: ColumnBinding, limit: Int) {
    self.file = file
    self.binding = binding
    self.limit = limit
    words = [UInt64](repeating: 0, count: limit * binding.width)
    places = [Int8](repeating: 0, count: limit * binding.width)
    isBad.reserveCapacity(limit)
    starts.reserveCapacity(limit)
    lines.reserveCapacity(limit)
  }

  /// Sets a cell of the row being filled.
  @inline(__always)
  mutating func set(_ cell: Cell, at slot: Int) {
    let index = slot &* limit &+ count
    words[index] = cell.word
    places[index] = cell.lastPlace
  }

  /// The word of the row before in the same column, or 0.
  @inline(__always)
  func previousWord(at slot: Int) -> UInt64 {
    count > 0 ? words[slot &* limit &+ count &- 1] : 0
  }

  /// Closes the row being filled.
  mutating func endRow(start: Int, line: Int, isBad: Bool) {
    starts.append(start)
    lines.append(UInt32(clamping: line))
    self.isBad.append(isBad)
    count += 1
  }

  /// Takes the rows out and keeps their memory.
  mutating func removeAll() {
    count = 0
    isBad.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
  }

  /// The view of a canonical column, whatever rows are in the table.
  func view(of column: Column) -> ColumnView {
    if let constant = binding.constants[column] { return .constant(constant) }
    return binding.slots[column].map { .stored(first: $0 * limit) } ?? .absent(column.kind)
  }

  /// The cell of a row.
  @inline(__always)
  func cell(_ row: Int, _ view: ColumnView) -> Cell {
    switch view {
    case .stored(let first): Cell(word: words[first + row], lastPlace: places[first + row])
    case .constant(let cell): cell
    case .absent(let kind): .empty(kind)
    }
  }
}

/// Where a canonical column of a table is.
enum ColumnView: Hashable, Sendable {
  /// In the file, from this word on.
  case stored(first: Int)
  /// The same in each row.
  case constant(Cell)
  /// Not there: each cell is empty.
  case absent(CellKind)
}

/// One typed cell in a word: the bits of a number, of a time, or the code of a text.
struct Cell: Hashable, Sendable {
  /// The bits; what they mean is known by the column.
  let word: UInt64
  /// The power of ten of a number's last printed place.
  var lastPlace: Int8 = 0

  /// The cell without a value.
  static func empty(_ kind: CellKind) -> Cell {
    switch kind {
    case .text: Cell(word: 0)
    case .number: Cell(word: Double.nan.bitPattern)
    case .time: Cell(TimeCell.empty)
    }
  }

  /// A cell with these bits.
  init(word: UInt64, lastPlace: Int8 = 0) {
    self.word = word
    self.lastPlace = lastPlace
  }

  /// A number.
  init(_ number: Number) { self.init(word: number.value.bitPattern, lastPlace: number.lastPlace) }

  /// A time.
  init(_ time: TimeCell) { self.init(word: UInt64(bitPattern: time.bits)) }

  /// The number, `nil` if empty; only of a number column.
  var number: Double? {
    let value = Double(bitPattern: word)
    return value.isNaN ? nil : value
  }

  /// The time; only of a time column.
  var time: TimeCell { TimeCell(bits: Int64(bitPattern: word)) }

  /// The text's code, 0 if empty; only of a text column.
  var code: UInt32 { UInt32(truncatingIfNeeded: word) }
}
