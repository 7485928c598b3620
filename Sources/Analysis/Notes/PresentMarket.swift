// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// A market that has a value in a note's slot.
struct PresentMarket: Sendable {
  /// Its observations in the unit that is read.
  let series: UnitSeries
  /// Its past in that unit.
  let trail: Trail
  /// How much its figures hold.
  let level: Level
  /// Its figure in the slot.
  let reading: Reading
  /// The same in other units, as far as sums are made of them.
  let converted: [Part]

  /// A figure that sums are made of, with its series.
  struct Part: Sendable {
    let series: UnitSeries
    let reading: Reading
  }

  /// Which market.
  var market: Market { series.market }
  /// What its sides are counted in.
  var unit: Unit? { series.unit }

  /// The reading of `market` in `slot`, in its most preferred unit that has one at `cutOff`.
  init?(_ market: TrackedGroup.TrackedMarket, in slot: Day, at cutOff: Instant) {
    guard
      let place = market.series.unit(standing: slot, at: cutOff),
      let reading = market.series.units[place].reading(slot, at: cutOff)
    else { return nil }
    series = market.series.units[place]
    trail = market.trails[place]
    level = market.level
    self.reading = reading
    converted = market.series.converted.compactMap { series in
      series.reading(slot, at: cutOff).map { Part(series: series, reading: $0) }
    }
  }

  /// The figure in `unit`; `nil` if there is none.
  func part(in unit: Unit?) -> Part? {
    guard series.unit != unit else { return Part(series: series, reading: reading) }
    return converted.first { $0.series.unit == unit }
  }
}
