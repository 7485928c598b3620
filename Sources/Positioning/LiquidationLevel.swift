// SPDX-License-Identifier: Apache-2.0

/// What would be liquidated at one price of one asset, as a model of one source stated it once.
///
/// All levels of one asset, venue, time and publication are one map; a later publication of the same
/// time replaces the whole map.
package struct LiquidationLevel: Hashable, Sendable {
  /// What makes two rows speak of the same level.
  package struct Key: Hashable, Sendable, Comparable {
    /// What is traded.
    package let asset: Asset
    /// Where; `all` if not told.
    package let venue: Venue
    /// The time the map is about.
    package let time: ObservationTime
    /// US dollars, above zero.
    package let price: Double

    /// The key of a level.
    package init(asset: Asset, venue: Venue = .all, time: ObservationTime, price: Double) {
      self.asset = asset
      self.venue = venue
      self.time = time
      self.price = price
    }

    /// Orders by asset, venue, time, price.
    package static func < (a: Key, b: Key) -> Bool {
      if a.asset != b.asset { return a.asset < b.asset }
      if a.venue != b.venue { return a.venue < b.venue }
      if a.time != b.time { return a.time < b.time }
      return a.price < b.price
    }
  }

  /// What the level is about.
  package let key: Key
  /// Notional of longs and of shorts that would be liquidated at the price, US dollars; finite, not
  /// negative.
  package let long: Double, short: Double
  /// When it became public.
  package let published: Instant
  /// The step each printed number was rounded to; `nil` if not rounded.
  package let rounding: Double?
  /// How it came to be: a model's, unless the row says otherwise.
  package let status: Status
  /// The source's name as the row gives it; empty if it gives none.
  package let source: String

  /// A level with all it carries.
  package init(
    key: Key,
    long: Double,
    short: Double,
    published: Instant,
    rounding: Double? = nil,
    status: Status = .modelled,
    source: String = ""
  ) {
    self.key = key
    self.long = long
    self.short = short
    self.published = published
    self.rounding = rounding
    self.status = status
    self.source = source
  }
}
