// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// What every row of figures has, whatever its figures are.
package struct RowHead: Hashable, Sendable {
  /// What the row is about; a number of the batch that is written, or of the store that is read.
  package var series: Int32
  /// The time it is about.
  package var time: StoredTime
  /// When it became public.
  package var published: StoredPublication
  /// The step the source rounded to; NaN for none.
  package var rounding: Double
  /// How the figures came to be.
  package var status: Status
  /// The source's name; a number as for `series`, 0 for none.
  package var source: Int32
  /// The file it was read from; a number as for `series`.
  package var file: Int32
  /// The line on which it starts there.
  package var line: UInt32

  /// A row's head.
  package init(
    series: Int32,
    time: StoredTime,
    published: StoredPublication,
    rounding: Double,
    status: Status,
    source: Int32,
    file: Int32,
    line: UInt32
  ) {
    (self.series, self.time, self.published) = (series, time, published)
    (self.rounding, self.status, self.source) = (rounding, status, source)
    (self.file, self.line) = (file, line)
  }
}

/// A row of figures in a store.
protocol StoredRow: Sendable {
  /// What all rows have.
  var head: RowHead { get set }
  /// What tells rows of one series, time and publication apart; 0 where there is only one.
  var item: Double { get }
  /// Whether both say the same of what they are about.
  func agrees(with other: Self) -> Bool
  /// Takes over what `other`, which agrees, knows better; says whether that is anything.
  mutating func learn(from other: Self, isFirst: (Int32, Int32) -> Bool) -> Bool
  /// The figures, for a message.
  var figures: String { get }

  /// What its series are of.
  static var kind: Series.Kind { get }
  /// The table of such rows, and its columns behind those of the head.
  static var table: String { get }
  static var columns: [String] { get }
  /// The key of the table.
  static var key: [String] { get }
  /// Binds the columns from the 1-based `first` on.
  func bind(_ statement: borrowing BulkStatement, from first: Int32)
  /// A row whose columns begin at the 0-based `first`.
  init(_ head: RowHead, _ statement: borrowing BulkStatement, from first: Int32)
}

extension StoredRow {
  static var key: [String] { ["time", "series", "published"] }
  var item: Double { 0 }

  mutating func learn(from other: Self, isFirst: (Int32, Int32) -> Bool) -> Bool {
    head.learnSource(from: other.head, isFirst: isFirst)
  }
}

extension RowHead {
  /// Whether both say the same of how the figures came to be.
  func agrees(with other: RowHead) -> Bool {
    status == other.status && same(rounding, other.rounding)
  }

  /// Takes over the other's source where it comes first by name, or this one has none.
  mutating func learnSource(from other: RowHead, isFirst: (Int32, Int32) -> Bool) -> Bool {
    guard other.source != 0, other.source != source, source == 0 || isFirst(other.source, source)
    else { return false }
    source = other.source
    return true
  }
}

/// Whether both are one number, or neither is there.
func same(_ a: Double, _ b: Double) -> Bool { a == b || a.isNaN && b.isNaN }
