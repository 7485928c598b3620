// SPDX-License-Identifier: Apache-2.0

/// What is traded, by its upper or lower case symbol as the source writes it, such as `BTC`.
package struct Asset: Hashable, Sendable, Comparable {
  /// The symbol; never empty.
  package let symbol: String

  /// The asset with `symbol`.
  package init(_ symbol: String) { self.symbol = symbol }

  /// A figure for all assets of its source at once.
  package static let all = Asset("all")

  /// Whether this stands for all assets.
  package var isAll: Bool { self == .all }

  /// Orders by symbol, in code-point order.
  package static func < (a: Asset, b: Asset) -> Bool { a.symbol < b.symbol }
}
