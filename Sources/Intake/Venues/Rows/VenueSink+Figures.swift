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
  /// Shares that are both 0 are none. What the ratio says otherwise is noted, and the shares stay; but
  /// those that make up less than half are of another unit.
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
    if a.value + b.value < 0.5 { throw cells.fault(.otherWhole(long, short, of: whole), long) }
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
}

extension VenueSink {
  /// Both sides; `nil` where neither is given.
  ///
  /// - Throws: `data.number`, `data.out-of-range`, `data.one-side`.
  func both(
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
