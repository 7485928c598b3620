// SPDX-License-Identifier: Apache-2.0

/// One row of market data: price, funding, open interest and the like, of one asset at one time.
package struct MarketBar: Hashable, Sendable {
  /// What makes two rows speak of the same bar.
  package struct Key: Hashable, Sendable, Comparable {
    /// What is traded.
    package let asset: Asset
    /// Where; `all` if not told.
    package let venue: Venue
    /// The time the bar is about; a bar stamped by its opening is about the moment it closes.
    package let time: ObservationTime

    /// The key of a bar.
    package init(asset: Asset, venue: Venue, time: ObservationTime) {
      self.asset = asset
      self.venue = venue
      self.time = time
    }

    /// Orders by asset, venue, time.
    package static func < (a: Key, b: Key) -> Bool {
      if a.asset != b.asset { return a.asset < b.asset }
      if a.venue != b.venue { return a.venue < b.venue }
      return a.time < b.time
    }
  }

  /// The figures of a bar; each is `nil` where the row leaves it empty.
  package struct Values: Hashable, Sendable {
    /// Prices in US dollars; any finite number.
    package var open, high, low, close: Double?
    /// Funding as a fraction per interval.
    package var fundingRate: Double?
    /// Hours between settlements.
    package var fundingIntervalHours: Double?
    /// Open interest, one side, US dollars.
    package var openInterest: Double?
    /// Volume of the bar, US dollars.
    package var volume: Double?
    /// Market capitalisation, US dollars.
    package var marketCap: Double?

    /// A bar without any figure.
    package init() {}
  }

  /// What the bar is about.
  package let key: Key
  /// When it became public.
  package let published: Instant
  /// The figures.
  package let values: Values
  /// The step each printed number was rounded to; `nil` if not rounded.
  package let rounding: Double?
  /// How it came to be.
  package let status: Status
  /// The source's name as the row gives it; empty if it gives none.
  package let source: String

  /// A bar with all it carries.
  package init(
    key: Key,
    published: Instant,
    values: Values,
    rounding: Double? = nil,
    status: Status = .published,
    source: String = ""
  ) {
    self.key = key
    self.published = published
    self.values = values
    self.rounding = rounding
    self.status = status
    self.source = source
  }
}
