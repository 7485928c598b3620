// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension ByteWriter {
  /// Everything that a market is told apart by.
  mutating func add(_ market: Market) {
    add(market.asset.symbol)
    add(market.venue.name)
    add(market.contract)
    add(market.measure.rawValue)
    add(market.population?.rawValue ?? "")
  }

  /// Everything that an observation carries, but for its market.
  mutating func addFigure(of observation: Observation) {
    add(observation.key.unit?.rawValue ?? "")
    add(observation.key.time)
    add(observation.published.seconds)
    add(observation.value)
    add(observation.statedRatio)
    add(observation.spreading)
    add(observation.rounding)
    add(observation.status.rawValue)
    add(observation.source)
  }

  /// Everything that a bar carries.
  mutating func add(_ bar: MarketBar) {
    add(bar.key.asset.symbol)
    add(bar.key.venue.name)
    add(bar.key.time)
    add(bar.published.seconds)
    let values = bar.values
    for value in [
      values.open, values.high, values.low, values.close, values.fundingRate,
      values.fundingIntervalHours, values.openInterest, values.volume, values.marketCap,
    ] {
      add(value)
    }
    add(bar.rounding)
    add(bar.status.rawValue)
    add(bar.source)
  }

  /// Everything that a level carries.
  mutating func add(_ level: LiquidationLevel) {
    add(level.key.asset.symbol)
    add(level.key.venue.name)
    add(level.key.time)
    add(level.key.price)
    add(level.long)
    add(level.short)
    add(level.published.seconds)
    add(level.rounding)
    add(level.status.rawValue)
    add(level.source)
  }

  private mutating func add(_ time: ObservationTime) {
    switch time {
    case .day(let day):
      add(0)
      add(day.count)
    case .moment(let instant):
      add(1)
      add(instant.seconds)
    }
  }

  private mutating func add(_ value: PositionValue) {
    switch value {
    case .sides(let long, let short):
      add(2)
      add(long)
      add(short)
    case .ratio(let ratio):
      add(1)
      add(ratio)
    }
  }
}
