// SPDX-License-Identifier: Apache-2.0

/// The clock of New York, by the law's rules and never from the machine.
package enum NewYork {
  /// The moment at `second` seconds of the clock after the midnight that begins `day` there.
  ///
  /// `second` must be 03:00 or later, when the clock is not being changed.
  package static func instant(on day: Day, second: Int) -> Instant {
    day.start + (second + (isDaylightSaving(on: day) ? 4 : 5) * 3600)
  }

  /// Whether the clock is an hour ahead from 03:00 on `day` on.
  ///
  /// Uniform Time Act of 1966 (15 U.S.C. § 260a) as amended: from 1987 the first Sunday of April
  /// to the last of October (Public Law 99-359), from 2007 the second Sunday of March to the first
  /// of November (Public Law 109-58, § 110). Earlier years are taken as 1987.
  static func isDaylightSaving(on day: Day) -> Bool {
    let year = Year(of: day)
    let (first, last) =
      day < Self.newLaw
      ? (year.weekday(6, number: 1, of: 4), year.last(6, of: 10))
      : (year.weekday(6, number: 2, of: 3), year.weekday(6, number: 1, of: 11))
    return first <= day && day < last
  }

  /// The first day of the later rule.
  private static let newLaw = Year(2007).first
}
