// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// A figure of a market as a store keeps it; NaN stands for what is not there.
package struct StoredPosition: StoredRow {
  /// What all rows have.
  package var head: RowHead
  /// The sides; long alone is a bare ratio.
  package var long, short: Double
  /// The ratio the source states beside the sides.
  package var ratio: Double
  /// What is held on both sides at once.
  package var spreading: Double
  /// The coarser of the two sides' last printed places, as a power of ten.
  package var lastPlace: Int8
  /// Whether the row takes part in a balance.
  package var isBalanced: Bool

  /// A figure with all it carries.
  package init(
    _ head: RowHead,
    long: Double,
    short: Double,
    ratio: Double,
    spreading: Double,
    lastPlace: Int8,
    isBalanced: Bool
  ) {
    self.head = head
    (self.long, self.short, self.ratio, self.spreading) = (long, short, ratio, spreading)
    (self.lastPlace, self.isBalanced) = (lastPlace, isBalanced)
  }
}

extension StoredPosition {
  static let kind = Series.Kind.positions
  static let table = "positions"
  static let columns = ["long", "short", "ratio", "spreading", "last_place", "balance"]

  func agrees(with other: StoredPosition) -> Bool {
    same(long, other.long) && same(short, other.short) && same(ratio, other.ratio)
      && same(spreading, other.spreading) && head.agrees(with: other.head)
  }

  mutating func learn(from other: StoredPosition, isFirst: (Int32, Int32) -> Bool) -> Bool {
    let before = (lastPlace, isBalanced)
    lastPlace = max(lastPlace, other.lastPlace)
    isBalanced = isBalanced || other.isBalanced
    let hasLearnt = head.learnSource(from: other.head, isFirst: isFirst)
    return hasLearnt || before != (lastPlace, isBalanced)
  }

  var figures: String {
    let ratio = self.ratio.isNaN ? "" : ", ratio \(plain(self.ratio))"
    return short.isNaN
      ? "ratio \(plain(long))" : "long \(plain(long)), short \(plain(short))\(ratio)"
  }

  func bind(_ statement: borrowing BulkStatement, from first: Int32) {
    statement.bind(long, at: first)
    statement.bind(short, at: first + 1)
    statement.bind(ratio, at: first + 2)
    statement.bind(spreading, at: first + 3)
    statement.bind(Int(lastPlace), at: first + 4)
    statement.bind(isBalanced ? 1 : 0, at: first + 5)
  }

  init(_ head: RowHead, _ statement: borrowing BulkStatement, from first: Int32) {
    self.init(
      head,
      long: statement.number(first),
      short: statement.number(first + 1),
      ratio: statement.number(first + 2),
      spreading: statement.number(first + 3),
      lastPlace: Int8(clamping: statement.integer(first + 4)),
      isBalanced: statement.integer(first + 5) != 0
    )
  }
}
