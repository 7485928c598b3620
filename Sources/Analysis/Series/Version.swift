// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// One observation of a series, by what decides which of a slot's observations is read; packed, since
/// a history of hours has millions of them.
struct Version: Sendable {
  private let slotCount, dayCount: Int32
  private let timeOrder: Int
  /// When it became public.
  let published: Instant
  private var long, short: Double
  private var given: (spreading: Double, rounding: Double, statedRatio: Double)
  private let place: Int32
  /// How it came to be.
  var status: Status

  /// What the observation at `index` of a dataset states, read in `slot` as of `day` in it.
  init(_ observation: Observation, at index: Int, slot: Day, day: Day) {
    (slotCount, dayCount) = (Int32(clamping: slot.count), Int32(clamping: day.count))
    timeOrder = observation.key.time.order
    published = observation.published
    (long, short) = observation.value.packed
    given = (
      observation.spreading ?? .nan, observation.rounding ?? .nan, observation.statedRatio ?? .nan
    )
    place = Int32(index)
    status = observation.status
  }
}

extension Version {
  /// The slot it belongs to.
  var slot: Day { Day(Int(slotCount)) }

  /// The day it belongs to.
  var day: Day { Day(Int(dayCount)) }

  /// The time it is about.
  var time: ObservationTime { ObservationTime(order: timeOrder) }

  /// The figure.
  var value: PositionValue { PositionValue(packed: long, short) }

  /// What is held long and short at once; `nil` if not given.
  var spreading: Double? { given.spreading.unlessNaN }

  /// The step its numbers were rounded to; `nil` if not rounded.
  var rounding: Double? { given.rounding.unlessNaN }

  /// The ratio the source states.
  var statedRatio: Double? { given.statedRatio.unlessNaN }

  /// Its place among the dataset's observations.
  var index: Int { Int(place) }

  /// The version with its sides, their step and what is held on both times `factor`, and no ratio
  /// stated; `nil` without sides.
  func multiplied(by factor: Double) -> Version? {
    guard case .sides(let long, let short) = value else { return nil }
    var version = self
    (version.long, version.short) = (long * factor, short * factor)
    version.given = (given.spreading * factor, given.rounding * factor, .nan)
    return version
  }
}

extension Version: Comparable {
  /// Orders by slot, time and publication, so that of a level the last public one is read.
  static func < (a: Version, b: Version) -> Bool {
    if a.slotCount != b.slotCount { return a.slotCount < b.slotCount }
    if a.timeOrder != b.timeOrder { return a.timeOrder < b.timeOrder }
    if a.published != b.published { return a.published < b.published }
    return a.place < b.place
  }

  /// Equal places.
  static func == (a: Version, b: Version) -> Bool { a.place == b.place }
}

extension ObservationTime {
  /// The day a time belongs to: a whole day to itself, a moment to the first cut-off at or after
  /// it.
  package func day(by cutOff: CutOff) -> Day {
    switch self {
    case .day(let day): day
    case .moment(let instant): cutOff.firstNote(seeing: instant)
    }
  }
}
