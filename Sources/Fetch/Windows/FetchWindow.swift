// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// A stretch of time that one answer covers.
package struct FetchWindow: Hashable, Sendable {
  /// Its first moment.
  package let start: Instant
  /// Its last moment, which belongs to the next window too.
  package let end: Instant
  /// Whether all of it had passed, and the venue had time to publish it, when it was asked for.
  package let isClosed: Bool

  /// A window.
  package init(start: Instant, end: Instant, isClosed: Bool) {
    (self.start, self.end, self.isClosed) = (start, end, isClosed)
  }
}

/// How time is cut into windows: at the same moments in every run.
package enum WindowRule: Hashable, Sendable {
  /// At the multiples of so many seconds since 1970.
  case spans(Int)
  /// At the beginning of each year.
  case years

  /// The first cut after `instant`.
  func cut(after instant: Instant) -> Instant {
    switch self {
    case .spans(let length): Instant((instant.seconds / length + 1) * length)
    case .years: startOfYear(instant.day.civil.year + 1)
    }
  }

  /// The last cut at or before `instant`.
  func cut(before instant: Instant) -> Instant {
    switch self {
    case .spans(let length): Instant(instant.seconds / length * length)
    case .years: startOfYear(instant.day.civil.year)
    }
  }
}

/// The midnight that begins a year.
func startOfYear(_ year: Int) -> Instant {
  Day(year: min(max(year, 1), 9999), month: 1, day: 1)?.start ?? Instant(0)
}
