// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension PriceBook {
  /// How many days old a price or an open interest beside levels may be.
  static let oldestSpot = 7

  /// The price of `asset` that levels of `day` are seen from, and whose it is: the last close that
  /// was public at `instant`, of the first venue that has a recent one.
  ///
  /// - Returns: `nil` without a close of `day` or of ``oldestSpot`` days before it, and where the
  ///   last one is not above zero.
  func spot(
    of asset: Asset,
    on day: Day,
    at instant: Instant
  ) -> (venue: VenuePrices, spot: Quotes<Double>.Quote)? {
    let period = day - Self.oldestSpot...day
    let priced = venues(of: asset).lazy.compactMap { venue in
      venue.closes.last(in: period, at: instant).map { (venue: venue, spot: $0) }
    }.first
    return priced.flatMap { $0.spot.value > 0 ? $0 : nil }
  }

  /// The open interest that levels of `day` at `venues` are held to, as last public at `instant`:
  /// the sum of those venues, or that of all venues where one of them has none.
  ///
  /// Open interest of some other venue says nothing of these levels.
  ///
  /// - Returns: One side, US dollars, above zero; `nil` if not known.
  func openInterest(
    of asset: Asset,
    at venues: [Venue],
    on day: Day,
    at instant: Instant
  ) -> Double? {
    let period = day - Self.oldestSpot...day
    let all = self.venues(of: asset)
    func interest(_ venue: Venue) -> Double? {
      all.first { $0.venue == venue }?.openInterest.last(in: period, at: instant)?.value
    }
    let own = venues.compactMap(interest)
    let sum = own.count == venues.count ? own.reduce(0, +) : interest(.all)
    return sum.flatMap { $0 > 0 ? $0 : nil }
  }
}
