// SPDX-License-Identifier: Apache-2.0
import Positioning

@testable import Analysis

extension Market {
  /// A market of tests: `BTC` at `Apex` unless told otherwise.
  static func of(
    _ asset: String = "BTC",
    _ venue: String = "Apex",
    contract: String = "",
    measure: Measure = .reported,
    population: Population? = nil
  ) -> Market {
    Market(
      asset: Asset(asset),
      venue: Venue(venue),
      contract: contract,
      measure: measure,
      population: population
    )
  }
}

extension Observation {
  /// Both sides of a whole day, public at its end unless told otherwise.
  static func sides(
    _ long: Double,
    _ short: Double,
    of market: Market = .of(),
    unit: Unit = .usd,
    on day: Int,
    published: Instant? = nil,
    rounding: Double? = nil,
    status: Status = .published
  ) -> Observation {
    Observation(
      key: Key(market: market, unit: unit, time: .day(Day(day))),
      published: published ?? Day(day).end,
      value: .sides(long: long, short: short),
      rounding: rounding,
      status: status
    )
  }

  /// A bare ratio of a whole day, public at its end.
  static func ratio(
    _ ratio: Double,
    of market: Market = .of(measure: .accountRatio),
    on day: Int
  ) -> Observation {
    Observation(
      key: Key(market: market, unit: nil, time: .day(Day(day))),
      published: Day(day).end,
      value: .ratio(ratio)
    )
  }

  /// Both sides at a moment, public at once.
  static func moment(
    _ long: Double,
    _ short: Double,
    of market: Market = .of(),
    unit: Unit = .usd,
    at instant: Instant,
    published: Instant? = nil
  ) -> Observation {
    Observation(
      key: Key(market: market, unit: unit, time: .moment(instant)),
      published: published ?? instant,
      value: .sides(long: long, short: short)
    )
  }
}

extension Analyst {
  /// An analyst of an array of observations.
  init(
    observations: [Observation],
    bars: [MarketBar],
    levels: [LiquidationLevel] = [],
    settings: AnalysisSettings
  ) {
    self.init(
      observations: ObservationList(observations),
      bars: bars,
      levels: levels,
      settings: settings
    )
  }
}

extension MarketSeries {
  /// The series in an array of observations.
  static func all(of observations: [Observation], settings: AnalysisSettings) -> [MarketSeries] {
    all(of: ObservationList(observations), settings: settings)
  }
}

/// The notes of an array of observations.
func analyses(
  of observations: [Observation],
  bars: [MarketBar],
  settings: AnalysisSettings
) -> [NoteAnalysis] {
  analyses(of: ObservationList(observations), bars: bars, settings: settings)
}

/// The notes of `observations` under the ordinary settings.
func notes(
  of observations: [Observation],
  bars: [MarketBar] = [],
  _ change: (inout AnalysisSettings) -> Void = { _ in }
) -> [NoteAnalysis] {
  var settings = AnalysisSettings()
  change(&settings)
  return analyses(of: observations, bars: bars, settings: settings)
}

extension Double {
  /// Whether this is `other` to twelve places.
  func isNear(_ other: Double) -> Bool { abs(self - other) <= 1e-12 * max(1, abs(other)) }
}
