// SPDX-License-Identifier: Apache-2.0

/// A calendar day in UTC, as a count of days since 1 January 1970.
///
/// Days before 1970 are negative. The calendar is the proleptic Gregorian one.
package struct Day: Hashable, Sendable, Comparable {
  /// Days since 1970-01-01.
  package let count: Int

  /// The day `count` days after 1970-01-01.
  package init(_ count: Int) { self.count = count }

  /// The day of a civil date, or `nil` if there is no such date, such as 30 February.
  ///
  /// - Parameters:
  ///   - year: Any year from 1 to 9999.
  ///   - month: 1 to 12.
  ///   - day: 1 to the month's length.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Self.length(ofMonth: month, year: year) else { return nil }
    count = Self.days(fromCivil: year, month, day)
  }

  /// Orders by time.
  package static func < (a: Day, b: Day) -> Bool { a.count < b.count }

  /// The day `days` later; negative goes back.
  package static func + (day: Day, days: Int) -> Day { Day(day.count + days) }

  /// The day `days` earlier.
  package static func - (day: Day, days: Int) -> Day { Day(day.count - days) }

  /// Days from `b` to `a`.
  package static func - (a: Day, b: Day) -> Int { a.count - b.count }

  /// The midnight that begins this day, UTC.
  package var start: Instant { Instant(count * 86_400) }

  /// The midnight that ends this day, UTC.
  package var end: Instant { Instant((count + 1) * 86_400) }

  /// The civil date: year, month 1 to 12, day of the month from 1.
  package var civil: (year: Int, month: Int, day: Int) {
    // Days are counted from 1 March of a year 0, so that a leap day comes last.
    let shifted = count + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The weekday, 0 for Monday to 6 for Sunday.
  package var weekday: Int { ((count + 3) % 7 + 7) % 7 }

  private static func days(fromCivil year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: CustomStringConvertible {
  /// `2025-12-17`.
  package var description: String {
    let (year, month, day) = civil
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

/// `value` with leading zeros up to `width` digits.
func padded(_ value: Int, to width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
