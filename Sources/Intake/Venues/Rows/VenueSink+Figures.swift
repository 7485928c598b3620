// SPDX-License-Identifier: Apache-2.0
import Positioning

extension VenueSink {
  /// A bare ratio, long ÷ short; 0 is none.
  ///
  /// - Throws: `data.number`, `data.out-of-range`.
  mutating func ratio(_ measure: Measure, _ name: String, _ point: VenuePoint) throws(VenueFault) {
    let ratio = try point.cells.present(name)
    add(measure, ratio.map { .ratio($0.value) }, at: point)
  }

  /// Both sides as shares of `whole`, which is 1 or 100, with the ratio stated beside them.
  ///
  /// Shares that are both 0 are none. What the ratio says otherwise is noted, and the shares stay.
  ///
  /// - Throws: `data.number`, `data.out-of-range`, `data.one-side`.
  mutating func shares(
    _ measure: Measure,
    long: String,
    short: String,
    of whole: Double = 1,
    ratio: String? = nil,
    _ point: VenuePoint
  ) throws(VenueFault) {
    let cells = point.cells
    let stated = try ratio.flatMap { (name) throws(VenueFault) in try cells.present(name) }
    guard let sides = try both(long, short, cells), sides.long.value + sides.short.value > 0 else {
      return add(measure, stated.map { .ratio($0.value) }, at: point)
    }
    for (number, name) in [(sides.long, long), (sides.short, short)] where number.value > whole {
      throw cells.fault(.noShare(name, of: whole), name)
    }
    let (a, b) = (
      RatioDisagreement.Share(sides.long, of: whole),
      RatioDisagreement.Share(sides.short, of: whole)
    )
    if let odd = RatioDisagreement(long: a, short: b, ratio: stated, offset: cells.row.start) {
      disagree(odd)
    }
    add(
      measure,
      .sides(long: a.value, short: b.value),
      in: .share,
      stated: stated?.value,
      lastPlace: max(sides.long.lastPlace, sides.short.lastPlace) - (whole == 100 ? 2 : 0),
      at: point
    )
  }

  /// Both sides as amounts, of which 0 is one.
  ///
  /// - Throws: `data.number`, `data.out-of-range`, `data.one-side`.
  mutating func amounts(
    _ measure: Measure,
    long: String,
    short: String,
    in unit: Unit,
    _ point: VenuePoint
  ) throws(VenueFault) {
    let sides = try both(long, short, point.cells)
    add(
      measure,
      sides.map { .sides(long: $0.long.value, short: $0.short.value) },
      in: unit,
      lastPlace: sides.map { max($0.long.lastPlace, $0.short.lastPlace) } ?? 0,
      at: point
    )
  }

  /// One side of a figure whose other side is in another file; its sign does not count.
  ///
  /// - Throws: `data.number`.
  mutating func half(
    _ measure: Measure,
    _ side: Side,
    _ name: String,
    in unit: Unit,
    _ point: VenuePoint
  ) throws(VenueFault) {
    guard let amount = try point.cells.number(name) else {
      return add(measure, nil, at: point)
    }
    addHalf(measure, side, amount.withoutSign, in: unit, at: point)
  }

  /// Open interest of one side, as the position it is on both; 0 is none.
  ///
  /// - Throws: `data.number`, `data.out-of-range`.
  mutating func interest(_ name: String, in unit: Unit, _ point: VenuePoint) throws(VenueFault) {
    let amount = try point.cells.present(name)
    add(
      .openInterest,
      amount.map { .sides(long: $0.value, short: $0.value) },
      in: unit,
      lastPlace: amount?.lastPlace ?? 0,
      at: point
    )
  }

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

  /// The prices of a bar, in the cells called so, and its volume in dollars.
  ///
  /// - Throws: `data.number`.
  mutating func prices(
    _ names: (open: String, high: String, low: String, close: String),
    dollars volume: String? = nil,
    _ point: VenuePoint
  ) throws(VenueFault) {
    let cells = point.cells
    var values = MarketBar.Values()
    values.open = try cells.number(names.open)?.value
    values.high = try cells.number(names.high)?.value
    values.low = try cells.number(names.low)?.value
    values.close = try cells.number(names.close)?.value
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

extension VenueSink {
  /// Both sides; `nil` where neither is given.
  private func both(
    _ long: String,
    _ short: String,
    _ cells: VenueCells
  ) throws(VenueFault) -> (long: Number, short: Number)? {
    switch (try cells.amount(long), try cells.amount(short)) {
    case (let long?, let short?): return (long, short)
    case (nil, nil): return nil
    case (nil, _): throw cells.fault(.oneSideOf(long), short)
    case (_, nil): throw cells.fault(.oneSideOf(short), long)
    }
  }
}
