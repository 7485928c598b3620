// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// One observation of a series, by what decides which of a slot's observations is read.
struct Version: Sendable {
  /// The slot it belongs to, and the day of it.
  let slot: Day, day: Day
  /// The time it is about.
  let time: ObservationTime
  /// When it became public.
  let published: Instant
  /// The figure.
  var value: PositionValue
  /// What is held long and short at once; `nil` if not given.
  var spreading: Double?
  /// The step its numbers were rounded to; `nil` if not rounded.
  var rounding: Double?
  /// The ratio the source states.
  var statedRatio: Double?
  /// How it came to be.
  var status: Status
  /// Its place among the dataset's observations.
  let index: Int
}

extension Version: Comparable {
  /// Orders by slot, time and publication, so that of a level the last public one is read.
  static func < (a: Version, b: Version) -> Bool {
    if a.slot != b.slot { return a.slot < b.slot }
    if a.time != b.time { return a.time < b.time }
    if a.published != b.published { return a.published < b.published }
    return a.index < b.index
  }

  /// Equal places.
  static func == (a: Version, b: Version) -> Bool { a.index == b.index }
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
