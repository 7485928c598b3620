// SPDX-License-Identifier: Apache-2.0
import Figures
import Positioning
import Testing

@Suite struct DatesTests {
  let day = Day(20_439)

  @Test("a day is written for each place it stands in")
  func days() {
    #expect(shortDate(day) == "17 Dec")
    #expect(mediumDate(day) == "17 Dec 2025")
    #expect(longDate(day) == "17 December 2025")
    #expect(fullDate(day) == "Wednesday 17 December 2025")
    #expect(weekdayDate(day) == "Wed 17 Dec")
    #expect(monthAndYear(day) == "December 2025")
  }

  @Test("every month has its name and its tick, the year instead of January")
  func months() throws {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    for (month, name) in zip(1..., names) {
      let day = try #require(Day(year: 2024, month: month, day: 9))
      #expect(longDate(day) == "9 \(name) 2024")
      #expect(monthTick(day) == (month == 1 ? "2024" : String(name.prefix(3))))
    }
  }

  @Test("every weekday has its name")
  func weekdays() {
    let names = [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    // 1 January 1970 was a Thursday.
    for (offset, name) in zip((-3)..., names) {
      #expect(fullDate(Day(offset)).hasPrefix(name + " "))
      #expect(weekdayDate(Day(offset)).hasPrefix(name.prefix(3) + " "))
    }
  }

  @Test("a midnight closes its day as 24:00, other times have two digits each")
  func times() {
    #expect(timeOfDay(day.end) == "24:00")
    #expect(timeOfDay(day.start + 34_200) == "09:30")
    #expect(timeOfDay(day.start + 61_259) == "17:00")
    #expect(timeOfDay(Instant(-60)) == "23:59")
    #expect(timeOfDay(day.start + 60) == "00:01")
  }
}
