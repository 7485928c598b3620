// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Intake

private func time(_ text: String) -> TimeCell? {
  var text = text
  return text.withUTF8 { TimeCell($0[...]) }
}

struct TimeCellTests {
  @Test(
    "what is no time is refused",
    arguments: [
      "", "2025", "20251217", "2025-12", "2025-1-2", "2025-02-29", "2025-13-01", "2025-00-10",
      "17.12.2025", "2025-12-17T09:30:00", "2025-12-17T", "2025-12-17 ", "2025-12-17 9:30",
      "2025-12-17 24:00", "2025-12-17 09:60", "2025-12-17 09:30:61", "2025-12-17 09:30:00.",
      "2025-12-17 09:30Zz", "2025-12-17T09:30:00+0100", "176596380", "17659638000",
      "1765963800.0", "0000-01-01",
    ]
  )
  func refused(_ text: String) { #expect(time(text) == nil) }

  @Test("a bare date is the whole day, complete at its end")
  func date() {
    let cell = time("2025-12-17")
    #expect(cell?.time == .day(Day(20_439)))
    #expect(cell?.complete == Day(20_440).start)
    #expect(cell?.opening == Day(20_439).start)
  }

  @Test(
    "each way to write a moment gives the same second",
    arguments: [
      "2025-12-17T09:30:00Z", "2025-12-17t09:30:00z", "2025-12-17 09:30", "2025-12-17 09:30:00",
      "2025-12-17 09:30:00.000", "2025-12-17T10:30:00+01:00", "2025-12-17 17:30:00+08:00",
      "2025-12-16T22:30:00-11:00", "1765963800", "1765963800000", "2025-12-17 09:29:60",
    ]
  )
  func moments(_ text: String) {
    #expect(time(text) == TimeCell(Instant(1_765_963_800)))
  }

  @Test(
    "a fraction is cut off the time and counts up for completion",
    arguments: ["2025-12-17 09:30:00.008", "1765963800008"]
  )
  func fraction(_ text: String) {
    #expect(time(text)?.time == .moment(Instant(1_765_963_800)))
    #expect(time(text)?.complete == Instant(1_765_963_801))
  }
}
