// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@Suite struct DayTests {
  @Test("every date of the years 1 to 9999 is its count and back, counted day by day")
  func everyDay() throws {
    // An independent calendar: walks from date to date by the lengths of the months.
    var count = -719_162
    for year in 1...9999 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      var wrong = 0
      for (month, length) in zip(1..., lengths) {
        for date in 1...length {
          let civil = Day(count).civil
          if civil != (year, month, date) { wrong += 1 }
          if Day(year: year, month: month, day: date) != Day(count) { wrong += 1 }
          count += 1
        }
        if Day(year: year, month: month, day: length + 1) != nil { wrong += 1 }
      }
      #expect(wrong == 0, "year \(year)")
    }
    #expect(Day(count - 1).description == "9999-12-31")
  }

  @Test(
    "there is no such date",
    arguments: [
      (0, 1, 1), (-1, 1, 1), (10_000, 1, 1), (2025, 0, 1), (2025, 13, 1), (2025, 1, 0),
      (2025, 2, 29), (1900, 2, 29), (2025, 4, 31), (2025, 12, 32),
    ]
  )
  func noSuchDate(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(
    "known days have their counts, weekdays and texts",
    arguments: [
      (0, 3, "1970-01-01"), (-1, 2, "1969-12-31"), (20_439, 2, "2025-12-17"),
      (11_016, 1, "2000-02-29"), (-719_162, 0, "0001-01-01"), (2_932_896, 4, "9999-12-31"),
    ]
  )
  func knownDays(count: Int, weekday: Int, text: String) {
    #expect(Day(count).weekday == weekday)
    #expect(Day(count).description == text)
  }

  @Test("weekdays follow each other, also before 1970")
  func weekdays() {
    for count in -800_000..<(-799_000) {
      #expect((Day(count).weekday + 1) % 7 == Day(count + 1).weekday)
    }
  }

  @Test("days add, subtract and compare by time")
  func arithmetic() {
    let day = Day(100)
    #expect(day + 7 - day == 7)
    #expect(day - 101 == Day(-1))
    #expect(day < day + 1)
    #expect(day.start == Instant(8_640_000))
    #expect(day.end == (day + 1).start)
  }
}
