// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
package import Positioning

/// A row of market data as a store keeps it.
package struct StoredBar: StoredRow {
  /// What all rows have.
  package var head: RowHead
  /// The figures as the row gives them: a funding interval it does not state is not among them.
  package var values: MarketBar.Values

  /// A row with all it carries.
  package init(_ head: RowHead, _ values: MarketBar.Values) {
    (self.head, self.values) = (head, values)
  }
}

extension StoredBar {
  static let kind = Series.Kind.market
  static let table = "bars"
  static let columns = [
    "open", "high", "low", "close", "funding_rate", "funding_interval_hours", "open_interest",
    "volume", "market_cap",
  ]

  func agrees(with other: StoredBar) -> Bool {
    values.agree(with: other.values) && head.agrees(with: other.head)
  }

  mutating func learn(from other: StoredBar, isFirst: (Int32, Int32) -> Bool) -> Bool {
    let before = values
    values = values.filled(by: other.values)
    let hasLearnt = head.learnSource(from: other.head, isFirst: isFirst)
    return hasLearnt || values != before
  }

  var figures: String {
    zip(Self.columns, numbers).compactMap { name, number in
      number.map { "\(name) \(plain($0))" }
    }.joined(separator: ", ")
  }

  private var numbers: [Double?] {
    [
      values.open, values.high, values.low, values.close, values.fundingRate,
      values.fundingIntervalHours, values.openInterest, values.volume, values.marketCap,
    ]
  }

  func bind(_ statement: borrowing BulkStatement, from first: Int32) {
    var at = first
    for number in numbers {
      statement.bind(number ?? .nan, at: at)
      at += 1
    }
  }

  init(_ head: RowHead, _ statement: borrowing BulkStatement, from first: Int32) {
    var values = MarketBar.Values()
    values.open = statement.optional(first)
    values.high = statement.optional(first + 1)
    values.low = statement.optional(first + 2)
    values.close = statement.optional(first + 3)
    values.fundingRate = statement.optional(first + 4)
    values.fundingIntervalHours = statement.optional(first + 5)
    values.openInterest = statement.optional(first + 6)
    values.volume = statement.optional(first + 7)
    values.marketCap = statement.optional(first + 8)
    self.init(head, values)
  }
}
