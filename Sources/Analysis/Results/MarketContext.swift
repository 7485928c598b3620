// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// The price and funding beside the positions, for one asset.
package struct MarketContext: Hashable, Sendable {
  /// The asset: the lead's, or the one with the largest gross.
  package let asset: Asset
  /// Last close at or before the cut-off, US dollars.
  package let close: Double?
  /// The day of that close.
  package let closeDay: Day?
  /// Close over the close exactly so many days before, less one; `nil` where either is missing or
  /// not above zero.
  package let changes: [PriceChange]
  /// Mean annualised funding of the day, a fraction: rate × 24 ÷ hours × 365.
  package let annualisedFunding: Double?
  /// Last open interest of the day, one side, US dollars.
  package let openInterest: Double?

  /// A price change over so many days.
  package struct PriceChange: Hashable, Sendable {
    /// Days back.
    package let days: Int
    /// The relative change, a fraction; `nil` is no data.
    package let change: Double?

    /// A change over `days`.
    package init(days: Int, change: Double?) {
      self.days = days
      self.change = change
    }
  }

  /// What stands beside the positions of `asset`.
  package init(
    asset: Asset,
    close: Double?,
    closeDay: Day?,
    changes: [PriceChange],
    annualisedFunding: Double?,
    openInterest: Double?
  ) {
    self.asset = asset
    self.close = close
    self.closeDay = closeDay
    self.changes = changes
    self.annualisedFunding = annualisedFunding
    self.openInterest = openInterest
  }
}
