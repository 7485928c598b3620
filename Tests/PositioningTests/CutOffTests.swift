// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@Suite struct CutOffTests {
  let day = Day(20_439)

  @Test("a cut-off lies within the day, its end included", arguments: [0, -1, 86_401])
  func outside(seconds: Int) { #expect(CutOff(seconds: seconds) == nil) }

  @Test("24:00 is the end of the day")
  func endOfDay() {
    #expect(CutOff(seconds: 86_400) == .endOfDay)
    #expect(CutOff.endOfDay.instant(of: day) == day.end)
  }

  @Test("at 24:00 a note sees all of its day, the midnight that closes it included")
  func firstNoteAtEndOfDay() {
    let cutOff = CutOff.endOfDay
    #expect(cutOff.firstNote(seeing: day.start) == day - 1)
    #expect(cutOff.firstNote(seeing: day.start + 1) == day)
    #expect(cutOff.firstNote(seeing: day.end) == day)
    #expect(cutOff.firstNote(seeing: day.end + 1) == day + 1)
    #expect(cutOff.firstNote(seeing: ObservationTime.day(day).naturallyPublic) == day)
  }

  @Test("the last cut-off is the one at or before a moment, and the next one lies after it")
  func last() throws {
    for seconds in [1, 18_000, 86_399, 86_400] {
      let cutOff = try #require(CutOff(seconds: seconds))
      for offset in [0, 1, 17_999, 18_000, 18_001, 86_399] {
        let instant = day.start + offset
        let last = cutOff.last(through: instant)
        #expect(last <= instant && last + 86_400 > instant)
        #expect((last.seconds - seconds) % 86_400 == 0)
      }
    }
    #expect(CutOff.endOfDay.last(through: day.start + 36_000) == day.start)
  }

  @Test("the first note is the one whose cut-off is at or after the moment, none before it is")
  func firstNote() throws {
    for seconds in [1, 2, 43_200, 61_200, 86_399, 86_400] {
      let cutOff = try #require(CutOff(seconds: seconds))
      for count in [-2, 0, 20_439] {
        for offset in [0, 1, seconds - 1, seconds, seconds + 1, 86_399] {
          let instant = Day(count).start + offset
          let first = cutOff.firstNote(seeing: instant)
          #expect(cutOff.instant(of: first) >= instant)
          #expect(cutOff.instant(of: first - 1) < instant)
        }
      }
    }
  }
}
