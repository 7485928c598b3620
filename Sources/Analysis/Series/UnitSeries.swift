// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// All observations of one market in one unit, with their restatements, by slot.
struct UnitSeries: Sendable {
  /// Whose.
  let market: Market
  /// What the sides are counted in; `nil` for bare ratios.
  let unit: Unit?
  /// How far apart slots lie.
  let cadence: Cadence
  /// The observations, by slot, time and publication.
  let versions: [Version]
  /// The slots, ascending, and where each one's versions stand.
  let slots: [(slot: Day, range: Range<Int>)]

  /// A series of versions in any order; those that can give no value are left out.
  ///
  /// A bare ratio of a flow over a part of its period cannot be rolled up to it, because the volumes
  /// that would weigh it are not known.
  init(market: Market, unit: Unit?, versions: [Version], cadence: Cadence) {
    self.market = market
    self.unit = unit
    self.cadence = cadence
    let isFlow = market.measure.isFlow
    func isUsable(_ version: Version) -> Bool {
      !isFlow || version.value.long != nil || (version.time.isWholeDay && cadence == .daily)
    }
    let usable = versions.allSatisfy(isUsable) ? versions : versions.filter(isUsable)
    // A dataset has them in order, and a copy would be as large again.
    let isInOrder = zip(usable.dropFirst(), usable).allSatisfy { !($0 < $1) }
    self.versions = isInOrder ? usable : usable.sorted()
    slots = Self.ranges(of: self.versions)
  }

  /// Where the versions of `slot` stand; `nil` if there are none.
  func range(of slot: Day) -> Range<Int>? {
    let index = slots.partitioningIndex { $0.slot >= slot }
    return index < slots.count && slots[index].slot == slot ? slots[index].range : nil
  }

  /// The figure of `slot` as seen at `cutOff`; `nil` if nothing was public.
  ///
  /// Of a level it is the last time's last restatement; a flow given in parts is summed.
  func reading(_ slot: Day, at cutOff: Instant) -> Reading? {
    range(of: slot).flatMap { Reading(read($0, at: cutOff)) }
  }

  /// The figure of `slot` as seen at `cutOff` with nothing but its rounding; `nil` if nothing was
  /// public.
  func value(in slot: Day, at cutOff: Instant) -> SlotValue? {
    range(of: slot).flatMap { value(at: $0, seen: cutOff) }
  }

  /// The last restatement of the last time of `slot` that was public at `cutOff`.
  func last(in slot: Day, at cutOff: Instant) -> Version? {
    range(of: slot).flatMap { versions[$0].last { $0.published <= cutOff } }
  }

  /// The figure of the versions at `range`.
  func value(at range: Range<Int>, seen cutOff: Instant) -> SlotValue? {
    // Most slots have one version, and an array for each would be most of the work.
    guard range.count == 1 else { return SlotValue(read(range, at: cutOff)) }
    let only = versions[range.lowerBound]
    return only.published <= cutOff ? SlotValue(value: only.value, rounding: only.rounding) : nil
  }

  /// The versions read of those at `range`.
  func read(_ range: Range<Int>, at cutOff: Instant) -> [Version] {
    guard let last = versions[range].last(where: { $0.published <= cutOff }) else { return [] }
    guard market.measure.isFlow else { return [last] }
    return versions[range].chunked { $0.day == $1.day }.flatMap { flow(of: $0, at: cutOff) }
  }

  /// How many slots within `period` have a version that was public at `cutOff`.
  func valueCount(in period: ClosedRange<Day>, at cutOff: Instant) -> Int {
    let start = slots.partitioningIndex { $0.slot >= period.lowerBound }
    let end = slots.partitioningIndex { $0.slot > period.upperBound }
    return slots[start..<end].count { known in
      versions[known.range].contains { $0.published <= cutOff }
    }
  }

  /// Whether anything of a slot within `period` was public at `cutOff`.
  func hasValue(in period: ClosedRange<Day>, at cutOff: Instant) -> Bool {
    let start = slots.partitioningIndex { $0.slot >= period.lowerBound }
    for known in slots[start...] {
      guard known.slot <= period.upperBound else { return false }
      if versions[known.range].contains(where: { $0.published <= cutOff }) { return true }
    }
    return false
  }
}

extension UnitSeries {
  /// The series with those versions of `other` that had none of their slot beside them when they
  /// were published.
  func filled(by other: UnitSeries) -> UnitSeries {
    let missing = other.versions.filter { version in
      !(range(of: version.slot).map { versions[$0] } ?? []).contains {
        $0.published <= version.published
      }
    }
    return UnitSeries(market: market, unit: unit, versions: versions + missing, cadence: cadence)
  }

  /// What is read of the versions of one day: its whole, else its parts.
  private func flow(of day: ArraySlice<Version>, at cutOff: Instant) -> [Version] {
    let whole = day.last { $0.published <= cutOff && $0.time.isWholeDay }
    return whole.map { [$0] } ?? lastOfEachTime(day, at: cutOff)
  }

  private func lastOfEachTime(_ day: ArraySlice<Version>, at cutOff: Instant) -> [Version] {
    var parts: [Version] = []
    for version in day where version.published <= cutOff {
      if parts.last?.time == version.time { parts.removeLast() }
      parts.append(version)
    }
    return parts
  }

  private static func ranges(of versions: [Version]) -> [(slot: Day, range: Range<Int>)] {
    let count = zip(versions, versions.dropFirst()).count { $0.slot != $1.slot } + 1
    var slots: [(slot: Day, range: Range<Int>)] = []
    slots.reserveCapacity(versions.isEmpty ? 0 : count)
    for (index, version) in versions.enumerated() {
      if let last = slots.last, last.slot == version.slot {
        slots[slots.count - 1].range = last.range.lowerBound..<(index + 1)
      } else {
        slots.append((version.slot, index..<(index + 1)))
      }
    }
    return slots
  }
}

extension ObservationTime {
  /// Whether this is a bare date.
  var isWholeDay: Bool {
    if case .day = self { true } else { false }
  }
}
