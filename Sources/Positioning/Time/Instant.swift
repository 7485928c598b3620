// SPDX-License-Identifier: Apache-2.0

/// A moment, in whole seconds since 1970-01-01T00:00:00Z.
package struct Instant: Hashable, Sendable, Comparable {
  /// Seconds since 1970 UTC.
  package let seconds: Int

  /// The moment `seconds` after 1970-01-01T00:00:00Z.
  package init(_ seconds: Int) { self.seconds = seconds }

  /// Orders by time.
  package static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }

  /// The moment `seconds` later; negative goes back.
  package static func + (instant: Instant, seconds: Int) -> Instant {
    Instant(instant.seconds + seconds)
  }

  /// The UTC day this moment lies in; a midnight lies in the day that it begins.
  package var day: Day {
    Day(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
  }

  /// Seconds since the midnight that begins ``day``, 0 to 86,399.
  package var secondOfDay: Int { seconds - day.count * 86_400 }
}

extension Instant: CustomStringConvertible {
  /// `2025-12-17T09:30:00Z`.
  package var description: String {
    let second = secondOfDay
    let parts = [second / 3600, second / 60 % 60, second % 60].map { padded($0, to: 2) }
    return "\(day)T\(parts.joined(separator: ":"))Z"
  }
}
