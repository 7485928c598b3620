// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// The past of one market, or of the sum of several, as it can be seen at any cut-off.
///
/// The series of the last restatements is made once, with its sorted windows. It is what a note saw
/// wherever everything it reads was public by then; else the note's own view is made afresh. Both
/// ways give the same figures.
struct Trail: Sendable {
  /// What is read or summed, by market; all in one unit, and addable if more than one.
  let members: [UnitSeries]
  private let latest: SeriesView
  private let lastPublished: [Instant]
  private let slots: [Day]

  /// The past of one series, or of the sum of several.
  init(of members: [UnitSeries]) {
    self.members = members
    let points = Self.points(of: members, from: nil, through: nil, at: Self.end)
    let series = SlotSeries(points)
    let first = series.days.first
    let last = points.last?.day
    let orders = first.flatMap { first in
      last.map { OrderTable(of: series, from: first, through: $0) }
    }
    latest = SeriesView(series: series, orders: orders)
    (slots, lastPublished) = Self.settling(of: members)
  }

  /// What was seen at `cutOff` of the slots up to `slot`.
  func view(through slot: Day, at cutOff: Instant) -> SeriesView {
    let end = slots.partitioningIndex { $0 > slot }
    if end == 0 || lastPublished[end - 1] <= cutOff { return latest }
    let start = slot - (HistoryPoint.slots + Window.length)
    let points = Self.points(of: members, from: start, through: slot, at: cutOff)
    return SeriesView(series: SlotSeries(points), orders: nil)
  }
}

extension Trail {
  /// After everything.
  private static let end = Instant(.max)

  /// Of each slot with an observation, ascending, when the last one up to it became public.
  private static func settling(of members: [UnitSeries]) -> ([Day], [Instant]) {
    let published = members.flatMap { member in
      member.versions.map { (day: $0.slot, published: $0.published) }
    }.sorted { $0.day < $1.day }
    var slots: [Day] = []
    var instants: [Instant] = []
    for (day, instant) in published {
      let latest = instants.last.map { max($0, instant) } ?? instant
      if slots.last == day {
        instants[instants.count - 1] = latest
      } else {
        slots.append(day)
        instants.append(latest)
      }
    }
    return (slots, instants)
  }

  /// The values of the slots within the given ends, seen at `cutOff`, ascending.
  private static func points(
    of members: [UnitSeries],
    from first: Day?,
    through last: Day?,
    at cutOff: Instant
  ) -> [(day: Day, value: PositionValue)] {
    let all = members.enumerated().flatMap { place, member in
      points(of: member, place: place, from: first, through: last, at: cutOff)
    }
    guard members.count > 1 else { return all.map { ($0.day, $0.value) } }
    let ordered = all.sorted { $0.day == $1.day ? $0.place < $1.place : $0.day < $1.day }
    return ordered.chunked { $0.day == $1.day }.compactMap { parts in
      let sum = sum(of: parts.map { (members[$0.place], $0.value) })
      return sum.flatMap { sum in parts.first.map { ($0.day, sum) } }
    }
  }

  private typealias Point = (place: Int, day: Day, value: PositionValue)

  private static func points(
    of member: UnitSeries,
    place: Int,
    from first: Day?,
    through last: Day?,
    at cutOff: Instant
  ) -> [Point] {
    let start = first.map { first in member.slots.partitioningIndex { $0.day >= first } } ?? 0
    var points: [Point] = []
    for slot in member.slots[start...] {
      if let last, slot.day > last { break }
      guard let value = UnitSeries.value(of: member.read(slot.range, at: cutOff)) else { continue }
      points.append((place, slot.day, value))
    }
    return points
  }
}
