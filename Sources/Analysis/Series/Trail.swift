// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// The past of one market, or of the sum of several, as it can be seen at any cut-off.
///
/// The series of the last restatements is made once, with its sorted windows. It is what a note saw
/// wherever everything before the note's slot was public by then; else the note's own view is made
/// afresh, of the slots that differ. Both ways give the same figures.
struct Trail: Sendable {
  private let points: [Point]
  private let latest: SeriesView
  private let lastPublished: [Instant]
  private let members: [UnitSeries]
  private let cadence: Cadence

  /// The past of one series, or of the sum of several by market, all in one unit and addable.
  init(of members: [UnitSeries]) {
    self.members = members
    let cadence = members.first?.cadence ?? .daily
    self.cadence = cadence
    points = Self.points(of: members)
    let series = SlotSeries(
      points.compactMap { point in point.value.map { (point.slot, $0) } },
      cadence: cadence
    )
    let orders = series.slots.first.flatMap { first in
      series.valueSlots.last.map { OrderTable(of: series, from: first, through: $0) }
    }
    latest = SeriesView(series: series, orders: orders)
    var lastPublished: [Instant] = []
    lastPublished.reserveCapacity(points.count)
    for point in points {
      lastPublished.append(max(lastPublished.last ?? point.settled, point.settled))
    }
    self.lastPublished = lastPublished
  }

  /// What was seen at `cutOff` of the slots before `slot`; of `slot` itself and of later ones
  /// something else may be in it.
  ///
  /// A view made afresh reaches back as far as a history and its windows, or with `isWhole` to the
  /// first value.
  func view(before slot: Day, at cutOff: Instant, isWhole: Bool = false) -> SeriesView {
    let end = points.partitioningIndex { $0.slot >= slot }
    if end == 0 || lastPublished[end - 1] <= cutOff { return latest }
    let first = cadence.slot(2 * cadence.window + 1, before: slot)
    let start = isWhole ? 0 : points.partitioningIndex { $0.slot >= first }
    let seen = points[start..<end].compactMap { point in
      let value = point.settled <= cutOff ? point.value : value(in: point.slot, at: cutOff)
      return value.map { (point.slot, $0) }
    }
    return SeriesView(series: SlotSeries(seen, cadence: cadence), orders: nil)
  }
}

extension Trail {
  /// The observations that the values of `slots` are made of as seen at `cutOff`: their places,
  /// ascending.
  func inputs(in slots: ClosedRange<Day>, at cutOff: Instant) -> [Int] {
    members.flatMap { $0.inputs(in: slots, at: cutOff) }.sorted()
  }
}

extension UnitSeries {
  /// The observations that the figures of `slots` are read from at `cutOff`: their places.
  func inputs(in slots: ClosedRange<Day>, at cutOff: Instant) -> [Int] {
    let start = self.slots.partitioningIndex { $0.slot >= slots.lowerBound }
    let end = self.slots.partitioningIndex { $0.slot > slots.upperBound }
    return self.slots[start..<end].flatMap { read($0.range, at: cutOff).map(\.index) }
  }
}

extension Trail {
  /// A slot, its value by the last restatements, and when the last of these became public.
  private struct Point: Sendable {
    let slot: Day
    let value: PositionValue?
    let settled: Instant
  }

  private typealias Part = (slot: Day, place: Int, range: Range<Int>)

  private static func points(of members: [UnitSeries]) -> [Point] {
    var parts: [Part] = members.enumerated().flatMap { place, member in
      member.slots.map { ($0.slot, place, $0.range) }
    }
    if members.count > 1 {
      parts.sort { $0.slot == $1.slot ? $0.place < $1.place : $0.slot < $1.slot }
    }
    var points: [Point] = []
    points.reserveCapacity(parts.count)
    for slot in parts.chunked(where: { $0.slot == $1.slot }) {
      if let point = point(of: slot, in: members) { points.append(point) }
    }
    return points
  }

  private static func point(of parts: ArraySlice<Part>, in members: [UnitSeries]) -> Point? {
    let published = parts.flatMap { members[$0.place].versions[$0.range].map(\.published) }
    guard let slot = parts.first?.slot, let settled = published.max() else { return nil }
    let value = value(of: parts.map { ($0.place, $0.range) }, in: members, at: settled)
    return Point(slot: slot, value: value, settled: settled)
  }

  private func value(in slot: Day, at cutOff: Instant) -> PositionValue? {
    let parts = members.indices.compactMap { place in
      members[place].range(of: slot).map { (place, $0) }
    }
    return Self.value(of: parts, in: members, at: cutOff)
  }

  private static func value(
    of parts: [(place: Int, range: Range<Int>)],
    in members: [UnitSeries],
    at cutOff: Instant
  ) -> PositionValue? {
    let values = parts.compactMap { place, range in
      members[place].value(at: range, seen: cutOff).map { (place, $0.value) }
    }
    guard members.count > 1 else { return values.first?.1 }
    return sum(of: values.map { (members[$0].market, members[$0].unit, $1) })
  }
}
