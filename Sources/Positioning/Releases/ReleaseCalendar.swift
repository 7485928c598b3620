// SPDX-License-Identifier: Apache-2.0

/// When the CFTC published each report.
///
/// The rule is 15:30 New York on the third business day of the CFTC after the day the report is
/// as of; what no rule gives is a table (``ReleaseException``), and what a publisher knows better
/// comes before both.
package struct ReleaseCalendar: Hashable, Sendable {
  private let overrides: [Day: Instant]

  /// The calendar, in which `overrides` come first: the publication by as-of day.
  package init(overrides: [Day: Instant] = [:]) { self.overrides = overrides }

  /// When the report as of `day` was or will be public.
  ///
  /// - Complexity: O(1); a few dozen integer operations.
  package func published(asOf day: Day) -> Instant {
    if let given = overrides[day] { return given }
    if let exception = ReleaseException.of(day) { return Self.release(on: exception.published) }
    return Self.release(on: BusinessCalendar.day(3, after: day))
  }

  /// How sure the publication of the report as of `day` is.
  package func quality(asOf day: Day) -> ReleaseQuality {
    if overrides[day] != nil { return .given }
    return ReleaseException.of(day)?.quality ?? .rule
  }

  /// The moment of a release on `day`: 15:30 New York (CFTC, Commitments of Traders release
  /// schedule).
  package static func release(on day: Day) -> Instant {
    NewYork.instant(on: day, second: (15 * 60 + 30) * 60)
  }
}

/// How a publication time is known, from the surest to the least sure.
package enum ReleaseQuality: String, Hashable, Sendable, CaseIterable {
  /// The publisher of the notes gave it.
  case given
  /// The CFTC announced the date.
  case announced
  /// It follows from an announced pace, such as one report each Tuesday and Friday.
  case derived
  /// It was not earlier.
  case bound
  /// The third business day.
  case rule
}
