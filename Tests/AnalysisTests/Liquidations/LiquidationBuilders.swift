// SPDX-License-Identifier: Apache-2.0
import Positioning

@testable import Analysis

extension LiquidationLevel {
  /// A level of a whole day of BTC, public at its end unless told otherwise.
  static func at(
    _ price: Double,
    long: Double = 0,
    short: Double = 0,
    of asset: String = "BTC",
    venue: Venue = .all,
    on day: Int = 40,
    published: Instant? = nil,
    rounding: Double? = nil,
    status: Status = .modelled,
    source: String = ""
  ) -> LiquidationLevel {
    LiquidationLevel(
      key: Key(asset: Asset(asset), venue: venue, time: .day(Day(day)), price: price),
      long: long,
      short: short,
      published: published ?? Day(day).end,
      rounding: rounding,
      status: status,
      source: source
    )
  }
}

extension LiquidationMap {
  /// A given map of BTC around 100 with `longs` and `shorts` as price and notional.
  static func of(
    longs: KeyValuePairs<Double, Double> = [:],
    shorts: KeyValuePairs<Double, Double> = [:],
    spot: Double = 100,
    openInterest: Double? = nil
  ) -> LiquidationMap {
    let parts =
      longs.map { Level(price: $0.key, long: $0.value, short: 0) }
      + shorts.map { Level(price: $0.key, long: 0, short: $0.value) }
    return .of(parts, spot: spot, openInterest: openInterest)
  }

  /// A given map of BTC with the levels `parts`.
  static func of(_ parts: [Level], spot: Double, openInterest: Double?) -> LiquidationMap {
    let sides = SidedLevels(parts, spot: spot, openInterest: openInterest)
    return LiquidationMap(
      asset: Asset("BTC"),
      venues: [.all],
      time: .day(Day(40)),
      spot: spot,
      spotDay: Day(40),
      origin: .given,
      status: .modelled,
      levels: sides.levels,
      wrongSide: sides.wrongSide,
      openInterest: openInterest,
      statedLong: sides.statedLong,
      statedShort: sides.statedShort,
      scale: sides.scale
    )
  }
}

/// Bars of closes of BTC around one day with everything but closes as told.
func bar(
  _ close: Double?,
  interest: Double? = nil,
  volume: Double? = nil,
  venue: Venue = .all,
  on day: Int = 40,
  published: Instant? = nil,
  status: Status = .published
) -> MarketBar {
  var values = MarketBar.Values()
  values.close = close
  values.openInterest = interest
  values.volume = volume
  return MarketBar(
    key: .init(asset: Asset("BTC"), venue: venue, time: .day(Day(day))),
    published: published ?? Day(day).end,
    values: values,
    status: status
  )
}
