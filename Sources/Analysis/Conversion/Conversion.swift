// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// How one market's contracts became dollars: contracts × size × close.
package struct Conversion: Hashable, Sendable {
  /// Whose contracts.
  package let market: Market
  /// Units of the asset in one contract.
  package let size: Double
  /// The close used, US dollars for a unit of the asset, above zero.
  package let close: Double
  /// The day of that close: at most ``ageLimit`` days before the positions' own.
  package let closeDay: Day

  /// A conversion of the contracts of `market`.
  package init(market: Market, size: Double, close: Double, closeDay: Day) {
    self.market = market
    self.size = size
    self.close = close
    self.closeDay = closeDay
  }

  /// How many days old a close may be.
  package static let ageLimit = 7
}
