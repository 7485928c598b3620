// SPDX-License-Identifier: Apache-2.0
internal import Templating

/// What the columns of the published tables mean, as a text template says it; and what their kinds and
/// the tables are called.
enum DictionaryWords: String, Hashable, Sendable, CaseIterable {
  case row, time, asset, venue, contract, measure, population, unit, long, short, ratio, spreading
  case barTime = "bar_time"
  case open, high, low, close
  case fundingRate = "funding_rate"
  case fundingInterval = "funding_interval_hours"
  case openInterest = "open_interest"
  case volume
  case marketCap = "market_cap"
  case levelPrice = "level_price"
  case levelLong = "level_long"
  case levelShort = "level_short"
  case made, slot
  case forecastKind = "forecast_kind"
  case subject, regime, threshold, due, probability, climatology, outcomes, basis, ended, happened
  case published, rounding, status, source
  case kindText = "kind_text"
  case kindNumber = "kind_number"
  case kindInteger = "kind_integer"
  case kindDay = "kind_day"
  case kindMoment = "kind_moment"
  case kindTime = "kind_time"
  case positions, market, levels, forecasts

  /// The words need no data.
  static let model = Model<Void>()

  /// What cells of `kind` are called.
  init(_ kind: DataTable.Column.Kind) {
    switch kind {
    case .text: self = .kindText
    case .number: self = .kindNumber
    case .integer: self = .kindInteger
    case .day: self = .kindDay
    case .moment: self = .kindMoment
    case .time: self = .kindTime
    }
  }

  /// What `table` is called.
  init(_ table: DataTable) {
    switch table {
    case .positions: self = .positions
    case .market: self = .market
    case .levels: self = .levels
    case .forecasts: self = .forecasts
    }
  }
}
