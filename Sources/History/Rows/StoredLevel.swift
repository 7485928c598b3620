// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// A level of liquidations as a store keeps it; those of one series, time and publication are a map.
package struct StoredLevel: StoredRow {
  /// What all rows have.
  package var head: RowHead
  /// US dollars, above zero.
  package var price: Double
  /// What would be liquidated there, US dollars.
  package var long, short: Double

  /// A level with all it carries.
  package init(_ head: RowHead, price: Double, long: Double, short: Double) {
    self.head = head
    (self.price, self.long, self.short) = (price, long, short)
  }
}

extension StoredLevel {
  static let kind = Series.Kind.levels
  static let table = "levels"
  static let columns = ["price", "long", "short"]
  static let key = ["time", "series", "published", "price"]

  var item: Double { price }

  func agrees(with other: StoredLevel) -> Bool {
    long == other.long && short == other.short && head.agrees(with: other.head)
  }

  var figures: String { "at \(plain(price)) long \(plain(long)), short \(plain(short))" }

  func bind(_ statement: borrowing BulkStatement, from first: Int32) {
    statement.bind(price, at: first)
    statement.bind(long, at: first + 1)
    statement.bind(short, at: first + 2)
  }

  init(_ head: RowHead, _ statement: borrowing BulkStatement, from first: Int32) {
    self.init(
      head,
      price: statement.number(first),
      long: statement.number(first + 1),
      short: statement.number(first + 2)
    )
  }
}
