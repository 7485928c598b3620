// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@Suite struct InstantTests {
  @Test(
    "a moment lies in its day, a midnight in the day that it begins",
    arguments: [
      (0, 0, 0), (86_399, 0, 86_399), (86_400, 1, 0), (-1, -1, 86_399), (-86_400, -1, 0),
      (-86_401, -2, 86_399),
    ]
  )
  func days(seconds: Int, day: Int, second: Int) {
    #expect(Instant(seconds).day == Day(day))
    #expect(Instant(seconds).secondOfDay == second)
  }

  @Test(
    "a moment is written in RFC 3339 with Z",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
      (1_765_963_800, "2025-12-17T09:30:00Z"),
    ]
  )
  func text(seconds: Int, text: String) { #expect(Instant(seconds).description == text) }

  @Test("moments add seconds and compare by time")
  func arithmetic() {
    #expect(Instant(5) + -6 == Instant(-1))
    #expect(Instant(-1) < Instant(0))
  }
}
