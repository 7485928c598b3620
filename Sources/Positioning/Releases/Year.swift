// SPDX-License-Identifier: Apache-2.0

/// A year of the Gregorian calendar: for dates that a table knows, and for rules such as "the third
/// Monday of January".
package struct Year: Hashable, Sendable {
  /// 1 January.
  package let first: Day
  private let isLeap: Bool

  /// The year with this `number`, such as 2026; 1 or later.
  package init(_ number: Int) {
    isLeap = number % 4 == 0 && (number % 100 != 0 || number % 400 == 0)
    // Days of the whole years before, from 1 January of the year 1.
    let past = number - 1
    first = Day(past * 365 + past / 4 - past / 100 + past / 400 - 719_162)
  }

  /// The year that `day` lies in.
  init(of day: Day) { self.init(day.civil.year) }

  /// A day of the year by its date; no check that the month has it.
  package func day(_ month: Int, _ day: Int) -> Day {
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
