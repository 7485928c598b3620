// SPDX-License-Identifier: Apache-2.0
import Positioning

/// A time as a file prints it, in one word.
struct TimeCell: Hashable, Sendable {
  /// Seconds since 1970 times four, plus 1 for a bare date, plus 2 for a fraction of a second.
  let bits: Int64

  /// The cell that holds no time.
  static let empty = TimeCell(bits: .min)

  /// The cell with these bits.
  init(bits: Int64) { self.bits = bits }

  /// A bare date.
  init(_ day: Day) { bits = Int64(day.start.seconds) << 2 | 1 }

  /// A moment, with whether a fraction of a second was cut off.
  init(_ instant: Instant, hasFraction: Bool = false) {
    bits = Int64(instant.seconds) << 2 | (hasFraction ? 2 : 0)
  }

  /// Whether there is no time.
  var isEmpty: Bool { bits == .min }

  /// What an observation with this time is about; fractions of a second are cut off, so that
  /// stamps with a jitter of milliseconds name the second they mean.
  var time: ObservationTime {
    bits & 1 == 1 ? .day(opening.day) : .moment(opening)
  }

  /// The moment, or the midnight that begins a bare date.
  var opening: Instant { Instant(Int(bits >> 2)) }

  /// The first whole second at which the time is over: a bare date ends at its midnight, and a
  /// fraction counts up, so that nothing is public too early and 23:59:59.999 closes the day.
  var complete: Instant {
    bits & 1 == 1 ? opening.day.end : opening + (bits & 2 == 2 ? 1 : 0)
  }
}
