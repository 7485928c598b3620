// SPDX-License-Identifier: Apache-2.0
import Positioning

extension VenueSink {
  /// Open interest of one side in dollars as market data, which leverage figures are made of; 0 is
  /// none.
  ///
  /// - Throws: `data.number`, `data.out-of-range`.
  mutating func interestBar(_ name: String, _ point: VenuePoint) throws(VenueFault) {
    var values = MarketBar.Values()
    values.openInterest = try point.cells.present(name)?.value
    add(values, at: point)
  }

  /// A funding rate, a fraction of each interval.
  ///
  /// - Throws: `data.number`, `data.out-of-range`.
  mutating func funding(
    _ name: String,
    hours: String? = nil,
    _ point: VenuePoint
  ) throws(VenueFault) {
    var values = MarketBar.Values()
    values.fundingRate = try point.cells.number(name)?.value
    if let hours, values.fundingRate != nil {
      values.fundingIntervalHours = try point.cells.present(hours)?.value
    }
    add(values, at: point)
  }

  /// The prices of a bar, in the cells called so, of which 0 is none, and its volume in dollars.
  ///
  /// - Throws: `data.number`, `data.out-of-range`.
  mutating func prices(
    _ names: (open: String, high: String, low: String, close: String),
    dollars volume: String? = nil,
    _ point: VenuePoint
  ) throws(VenueFault) {
    let cells = point.cells
    var values = MarketBar.Values()
    values.open = try cells.present(names.open)?.value
    values.high = try cells.present(names.high)?.value
    values.low = try cells.present(names.low)?.value
    values.close = try cells.present(names.close)?.value
    if let volume { values.volume = try cells.amount(volume)?.value }
    add(values, at: point)
  }

  /// A level of a model's map: its price and what would be liquidated of longs and of shorts, in the
  /// cells with these three names.
  ///
  /// - Throws: `data.number`, `data.out-of-range`, `data.one-side`.
  mutating func level(_ names: [String], _ point: VenuePoint) throws(VenueFault) {
    let cells = point.cells
    guard let price = try cells.present(names[0]) else {
      let problem = RowProblem(
        .outOfRange,
        "`\(names[0])` of a level is not above 0",
        fix: "fetch the file again"
      )
      throw cells.fault(problem, names[0])
    }
    guard let sides = try both(names[1], names[2], cells) else { return addLevelGap(point) }
    addLevel(price: price.value, long: sides.long.value, short: sides.short.value, point)
  }

  /// The time at which the period is over that a row's time opens.
  ///
  /// - Throws: `data.empty`, `data.time`, `data.venue-constant`.
  func closing(_ cells: VenueCells, _ name: String) throws(VenueFault) -> ObservationTime {
    let opening = try cells.time(name)
    guard let interval = source.interval else {
      throw cells.fault(.unsaid(.interval, by: source.format, such: "1h"), name)
    }
    return .moment(opening.opening + interval)
  }
}
