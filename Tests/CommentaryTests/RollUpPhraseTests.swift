// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import Testing

@testable import Commentary

@Suite("What is said of values within a day")
struct RollUpPhraseTests {
  private func said(_ rollUp: RollUp?) throws -> [(Quality, String)] {
    var note = Sketch.note()
    note.rollUp = rollUp
    return try compose(note, with: englishPhrases()).qualities
      .filter { [.lastValue, .wholePeriod, .partPeriod].contains($0.quality) }
      .map { ($0.quality, $0.head + " " + $0.text.map(\.text).joined()) }
  }

  @Test("a last value is told with its time and age, unless it is of the cut-off itself")
  func last() throws {
    let time = Day(20_630).start + 54_000
    let told = try said(.last(time: time, age: 32_400))
    #expect(told.map(\.0) == [.lastValue])
    #expect(
      told.first?.1 == """
        Last value. The figure is that of 15:00 UTC on 26 June 2026, 9 hours before the note’s \
        cut-off.
        """
    )
    #expect(try said(.last(time: time, age: 0)).isEmpty)
    #expect(try said(nil).isEmpty)
  }

  @Test("a sum is told with the intervals it has, and is a caution where some are missing")
  func sum() throws {
    let whole = try said(.sum(present: 24, expected: 24))
    #expect(whole.map(\.0) == [.wholePeriod])
    #expect(!Quality.wholePeriod.isCaution && Quality.partPeriod.isCaution)
    #expect(
      whole.first?.1 == "Whole. 24 of 24 intervals of the day are present (100.0%) and summed."
    )
    let part = try said(.sum(present: 15, expected: 24))
    #expect(
      part.first?.1 == """
        Partial. 15 of 24 intervals of the day are present (62.5%); the figure is their sum, and \
        the others are not filled.
        """
    )
  }
}
