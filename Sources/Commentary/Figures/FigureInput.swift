// SPDX-License-Identifier: Apache-2.0
package import Analysis
package import Positioning

/// What a figure was computed from beside the note's own rows, by the keys of the published data.
package enum FigureInput: Hashable, Sendable {
  /// A column of market data.
  package enum Column: String, Hashable, Sendable, CaseIterable {
    case close, volume
    case prices
    case fundingRate = "funding_rate"
    case openInterest = "open_interest"
    case marketCap = "market_cap"
  }

  /// The lead's own values in the slots from `first` through `last`, of which `count` have one.
  case readings(first: Day, last: Day, count: Int)
  /// The values in one slot before of the markets that stand in the lead today.
  case reading(slot: Day)
  /// What the note of a day told: the observations at these places lead it, or all of its markets.
  case note(date: Day, places: [Int])
  /// The values of every market by itself in the slots from `first` through `last`.
  case markets(first: Day, last: Day)
  /// Bars of an asset from the day `first` through `last`; without a venue, of the first one, `all`
  /// and then by name, that has the column.
  case bars(Column, of: Asset, at: Venue?, first: Day, last: Day)
  /// Maps of liquidation levels.
  case levels(of: Asset, at: [Venue], time: ObservationTime)
  /// The study of extremes that was made as of the note of a day.
  case study(date: Day)
  /// Forecasts of a kind that were resolved before this note.
  case forecasts(Forecast.Kind, count: Int)
}
