// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// The closing prices of one asset, venue by venue, with their restatements.
package struct ClosingPrices: Hashable, Sendable {
  /// The close of one day, as it became public at one time.
  package struct Close: Hashable, Sendable {
    /// The day it closes.
    package let day: Day
    /// When it became public.
    package let published: Instant
    /// The price, US dollars; any finite number.
    package let value: Double

    /// A close of `day`.
    package init(day: Day, published: Instant, value: Double) {
      self.day = day
      self.published = published
      self.value = value
    }
  }

  /// The closes of each venue, by day; of one day the last that is public counts.
  let venues: [[Close]]

  /// The closes of venues, the preferred one first; those of one day in the order of their times.
  package init(venues: [[Close]]) {
    self.venues = venues.map { closes in
      closes.enumerated().sorted { a, b in
        a.element.day == b.element.day ? a.offset < b.offset : a.element.day < b.element.day
      }.map(\.element)
    }
  }

  /// The closes of a single venue.
  package init(_ closes: [Close]) { self.init(venues: [closes]) }
}

extension [ClosingPrices.Close] {
  /// One close a day of `period`, as seen at `cutOff`.
  func seen(in period: ClosedRange<Day>, at cutOff: Instant) -> [ClosingPrices.Close] {
    var seen: [ClosingPrices.Close] = []
    for close in self[partitioningIndex { $0.day >= period.lowerBound }...] {
      guard close.day <= period.upperBound else { break }
      guard close.published <= cutOff else { continue }
      if seen.last?.day == close.day { seen.removeLast() }
      seen.append(close)
    }
    return seen
  }
}

extension PriceBook {
  /// The closing prices of every asset that has any.
  var closingPrices: [Asset: ClosingPrices] {
    venues.compactMapValues { series in
      let closes = series.map { venue in
        venue.closes.quotes.map { quote in
          ClosingPrices.Close(day: quote.slot, published: quote.published, value: quote.value)
        }
      }
      return closes.allSatisfy(\.isEmpty) ? nil : ClosingPrices(venues: closes)
    }
  }
}
