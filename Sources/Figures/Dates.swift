// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// A day in charts and lists: "20 Nov".
package func shortDate(_ day: Day) -> String {
  let (_, month, date) = day.civil
  return "\(date) \(shortMonthNames[month - 1])"
}

/// A day in a list that spans years: "20 Nov 2026".
package func mediumDate(_ day: Day) -> String { "\(shortDate(day)) \(day.civil.year)" }

/// A day in text: "20 November 2026".
package func longDate(_ day: Day) -> String {
  let (year, month, date) = day.civil
  return "\(date) \(monthNames[month - 1]) \(year)"
}

/// A day with its weekday: "Friday 20 November 2026".
package func fullDate(_ day: Day) -> String { "\(weekdayNames[day.weekday]) \(longDate(day))" }

/// A day with its weekday, in a year that is told already: "Friday 20 November".
package func fullDateInYear(_ day: Day) -> String {
  let (_, month, date) = day.civil
  return "\(weekdayNames[day.weekday]) \(date) \(monthNames[month - 1])"
}

/// A day with its weekday, short: "Fri 20 Nov".
package func weekdayDate(_ day: Day) -> String {
  "\(shortWeekdayNames[day.weekday]) \(shortDate(day))"
}

/// The month of a day: "November 2026".
package func monthAndYear(_ day: Day) -> String {
  let (year, month, _) = day.civil
  return "\(monthNames[month - 1]) \(year)"
}

/// The month of a day on an axis: "Nov", and the year instead of January.
package func monthTick(_ day: Day) -> String {
  let (year, month, _) = day.civil
  return month == 1 ? String(year) : shortMonthNames[month - 1]
}

/// A time of day in UTC: "24:00" for a midnight that closes a day, "09:30" else.
package func timeOfDay(_ instant: Instant) -> String {
  let second = instant.secondOfDay
  guard second > 0 else { return "24:00" }
  let parts = [second / 3600, second / 60 % 60].map { ($0 < 10 ? "0" : "") + String($0) }
  return parts.joined(separator: ":")
}

/// The months on an axis or in a calendar, from January: "Jan".
package let shortMonthNames = monthNames.map { String($0.prefix(3)) }

/// The weekdays of a calendar, from Monday: "Mon".
package let shortWeekdayNames = weekdayNames.map { String($0.prefix(3)) }

private let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
]

private let weekdayNames = [
  "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
]
