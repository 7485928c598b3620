// SPDX-License-Identifier: Apache-2.0

/// The business days of the CFTC: weekdays but federal holidays and the days on which an executive
/// order closed the government.
enum BusinessCalendar {
  /// The `number`th business day after `day`, counted from 1.
  static func day(_ number: Int, after day: Day) -> Day {
    var day = day
    for _ in 0..<number {
      repeat { day = day + 1 } while !isOpen(on: day)
    }
    return day
  }

  /// Whether the CFTC works on `day`.
  static func isOpen(on day: Day) -> Bool {
    day.weekday < 5 && !isHoliday(day) && !closures.contains(day)
  }

  /// Whether a federal holiday is observed on `day`, which is no weekend.
  ///
  /// A Saturday's is observed on the Friday before, a Sunday's on the Monday after (5 U.S.C. § 6103).
  /// Inauguration Day closes only offices in and around Washington and is none here; Juneteenth
  /// counts from 2021 (Public Law 117-17). Good Friday is no federal holiday.
  static func isHoliday(_ day: Day) -> Bool {
    isMovable(day) || isFixed(day) || day.weekday == 4 && isFixed(day + 1)
      || day.weekday == 0 && isFixed(day - 1)
  }

  /// A holiday of a weekday: Martin Luther King, Washington, Memorial, Labor, Columbus,
  /// Thanksgiving.
  private static func isMovable(_ day: Day) -> Bool {
    let (_, month, date) = day.civil
    switch (day.weekday, month) {
    case (0, 1), (0, 2): return 15...21 ~= date
    case (0, 5): return date >= 25
    case (0, 9): return date <= 7
    case (0, 10): return 8...14 ~= date
    case (3, 11): return 22...28 ~= date
    default: return false
    }
  }

  /// A holiday of a date: New Year, Juneteenth, Independence, Veterans, Christmas.
  private static func isFixed(_ day: Day) -> Bool {
    let (year, month, date) = day.civil
    switch (month, date) {
    case (1, 1), (7, 4), (11, 11), (12, 25): return true
    case (6, 19): return year >= 2021
    default: return false
    }
  }
}
