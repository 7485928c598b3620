// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// The price and funding beside the positions, for one asset.
package struct MarketContext: Hashable, Sendable {
  /// The asset: the lead's, or the one with the largest gross.
  package let asset: Asset
  /// Last close at or before the cut-off, of weeks at or before the positions' own day; US dollars.
  package let close: Double?
  /// The day of that close.
  package let closeDay: Day?
  /// Close over the close exactly so many slots before, less one: of weeks, the last close of the
  /// seven days that end so many weeks before; `nil` where either is missing or not above zero.
  package let changes: [PriceChange]
  /// Mean annualised funding of the day, or of the week that ends with the positions' own, a fraction: rate × 24 ÷ hours × 365.
  package let annualisedFunding: Double?
  /// Last open interest of the day, one side, US dollars.
  package let openInterest: Double?

  /// Where the figures are from; each `nil` without the figure.
  package struct Venues: Hashable, Sendable {
    /// Of the closes, of funding and of open interest.
    package var close, funding, interest: Venue?

    /// From nowhere.
    package init() {}
  }
  /// Where the figures are from: each is that of the first venue which has it.
  package var venues = Venues()

  /// A price change over so many days.
  package struct PriceChange: Hashable, Sendable {
    /// How far back.
    package let span: Cadence.Span
    /// The relative change, a fraction; `nil` is no data.
    package let change: Double?
    /// The day of the close compared with; `nil` without one.
    package let since: Day?

    /// A change over `span`.
    package init(span: Cadence.Span, change: Double?, since: Day? = nil) {
      self.span = span
      self.change = change
      self.since = since
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
