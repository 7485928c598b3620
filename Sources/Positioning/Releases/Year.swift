// SPDX-License-Identifier: Apache-2.0

/// A year of the Gregorian calendar, for rules such as "the third Monday of January".
struct Year: Hashable, Sendable {
  /// 1 January.
  let first: Day
  private let isLeap: Bool

  /// The year that `day` lies in.
  init(of day: Day) {
    let (year, month, dayOfMonth) = day.civil
    isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    first = day - (Self.days(before: month, isLeap) + dayOfMonth - 1)
  }

  /// A day of the year by its date; no check that the month has it.
  func day(_ month: Int, _ day: Int) -> Day {
    first + (Self.days(before: month, isLeap) + day - 1)
  }

  /// The `number`th of a weekday, 0 for Monday, in a month.
  func weekday(_ weekday: Int, number: Int, of month: Int) -> Day {
    let first = day(month, 1)
    return first + ((weekday - first.weekday + 7) % 7 + 7 * (number - 1))
  }

  /// The last of a weekday, 0 for Monday, in a month of 31 days.
  func last(_ weekday: Int, of month: Int) -> Day {
    let last = day(month, 31)
    return last - (last.weekday - weekday + 7) % 7
  }

  private static func days(before month: Int, _ isLeap: Bool) -> Int {
    // Months from March on repeat 31, 30, 31, 30, 31 days.
    month < 3 ? (month - 1) * 31 : (153 * (month - 3) + 2) / 5 + (isLeap ? 60 : 59)
  }
}
