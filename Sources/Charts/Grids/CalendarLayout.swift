// SPDX-License-Identifier: Apache-2.0
import Positioning

/// Which slot stands where on a calendar.
struct CalendarLayout {
  let columns: Int, rows: Int
  private let cadence: Cadence
  private let firstYear: Int
  /// The Monday of the first column; of every row's first column for weeks.
  private let mondays: [Day]

  /// The year of `last` for days; all years from `first` to `last` for weeks.
  init?(from first: Day, to last: Day, _ cadence: Cadence) {
    self.cadence = cadence
    if cadence == .daily {
      firstYear = last.civil.year
      guard let start = Day(year: firstYear, month: 1, day: 1),
        let end = Day(year: firstYear, month: 12, day: 31)
      else { return nil }
      mondays = [start - start.weekday]
      columns = (end - (start - start.weekday)) / 7 + 1
      rows = 7
    } else {
      let years = Self.isoYear(of: first)...Self.isoYear(of: last)
      firstYear = years.lowerBound
      mondays = years.compactMap(Self.firstMonday)
      guard mondays.count == years.count else { return nil }
      columns = 53
      rows = years.count
    }
  }

  /// The slot of a cell; `nil` for a cell that belongs to another year.
  func slot(_ column: Int, _ row: Int) -> Day? {
    if cadence == .daily {
      let day = mondays[0] + (column * 7 + row)
      return day.civil.year == firstYear ? day : nil
    }
    let week = mondays[row] + column * 7
    return Self.isoYear(of: week) == firstYear + row ? week : nil
  }

  /// The cell of `slot`; `nil` for one that is not on the calendar.
  func place(of slot: Day) -> (column: Int, row: Int)? {
    if cadence == .daily {
      guard slot.civil.year == firstYear else { return nil }
      return ((slot - mondays[0]) / 7, slot.weekday)
    }
    let row = Self.isoYear(of: slot) - firstYear
    guard mondays.indices.contains(row) else { return nil }
    return ((slot - mondays[row]) / 7, row)
  }

  /// The rows that bear a name, and what is named: a weekday or a year.
  var labelledRows: [(row: Int, name: Int)] {
    cadence == .daily ? [0, 2, 4].map { ($0, $0) } : (0..<rows).map { ($0, firstYear + $0) }
  }

  /// The middles of the months, per cent across.
  var monthPlaces: [(x: Double, month: Int)] {
    (1...12).compactMap { month in
      // The last row is a year in which all months are as far on as in the others.
      let year = firstYear + (cadence == .daily ? 0 : rows - 1)
      guard let monday = mondays.last, let middle = Day(year: year, month: month, day: 16) else {
        return nil
      }
      let column = Double(middle - monday) / 7
      return (min(100, max(0, column / Double(columns) * 100)), month)
    }
  }

  /// The lines that part the months of days.
  var monthSteps: String {
    guard cadence == .daily else { return "" }
    return (2...12).reduce("") { text, month in
      guard let first = Day(year: firstYear, month: month, day: 1),
        let (column, row) = place(of: first)
      else { return text }
      return text + (row == 0 ? "M\(column) 0V7" : "M\(column + 1) 0V\(row)H\(column)V7")
    }
  }

  /// The year of a week is that of its Thursday (ISO 8601).
  private static func isoYear(of monday: Day) -> Int { (monday + 3).civil.year }

  /// The Monday of the week that holds 4 January (ISO 8601).
  private static func firstMonday(of year: Int) -> Day? {
    Day(year: year, month: 1, day: 4).map { $0 - $0.weekday }
  }
}
