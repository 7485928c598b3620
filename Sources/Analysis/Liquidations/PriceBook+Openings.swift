// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension PriceBook {
  /// The bars that a map of `asset` is modelled from, oldest first, as seen at `cutOff`.
  ///
  /// They are of one venue, the first with both a recent open interest and a recent close. A bar is
  /// a time with a close; high, low and open interest are those of the same time. Taker shares are
  /// not among market data.
  ///
  /// - Parameters:
  ///   - asset: What is traded.
  ///   - days: The longest look-back wanted. As many days more as a last bar may be old are given,
  ///     so that the first interval has a bar before it.
  ///   - day: The last day.
  ///   - cutOff: The moment up to which things were public.
  /// - Returns: `nil` without such a venue; recent is of `day` or of ``oldestSpot`` days before it.
  func openings(
    of asset: Asset,
    lookingBack days: Int,
    through day: Day,
    at cutOff: Instant
  ) -> (venue: Venue, bars: [OpeningBar])? {
    let recent = day - Self.oldestSpot...day
    let venue = venues(of: asset).first { venue in
      [venue.openInterest, venue.closes].allSatisfy { $0.last(in: recent, at: cutOff) != nil }
    }
    return venue.map { venue in
      let bars = venue.openings(in: day - (days + Self.oldestSpot)...day, at: cutOff)
      return (venue.venue, bars)
    }
  }
}

extension VenuePrices {
  fileprivate func openings(in period: ClosedRange<Day>, at cutOff: Instant) -> [OpeningBar] {
    func byTime(_ quotes: Quotes<Double>) -> [ObservationTime: Quotes<Double>.Quote] {
      Dictionary(quotes.all(in: period, at: cutOff).map { ($0.time, $0) }) { $1 }
    }
    let (highs, lows, interests) = (byTime(highs), byTime(lows), byTime(openInterest))
    return closes.all(in: period, at: cutOff).map { close in
      let interest = interests[close.time]
      let statuses = [close.status, interest?.status ?? close.status]
      return OpeningBar(
        time: close.time,
        close: close.value,
        high: highs[close.time]?.value,
        low: lows[close.time]?.value,
        openInterest: interest?.value,
        status: statuses.contains(.synthetic) ? .synthetic : close.status
      )
    }
  }
}
