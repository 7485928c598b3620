// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@Suite struct ObservationTimeTests {
  let day = Day(20_439)

  @Test("a day is public at its end, a moment at once")
  func naturallyPublic() {
    #expect(ObservationTime.day(day).naturallyPublic == day.end)
    #expect(ObservationTime.moment(day.start + 1).naturallyPublic == day.start + 1)
  }

  @Test("a day speaks of itself, a midnight of the day that it closes")
  func asOf() {
    #expect(ObservationTime.day(day).asOf == day)
    #expect(ObservationTime.moment(day.start).asOf == day - 1)
    #expect(ObservationTime.moment(day.start + 1).asOf == day)
    #expect(ObservationTime.moment(day.end).asOf == day)
  }

  @Test("times are in the order in which they are complete; on a tie a moment comes first")
  func order() {
    let ordered: [ObservationTime] = [
      .day(day - 1), .moment(day.start + 1), .moment(day.end + -1), .moment(day.end), .day(day),
      .moment(day.end + 1), .day(day + 1),
    ]
    for (index, a) in ordered.enumerated() {
      for (other, b) in ordered.enumerated() { #expect((a < b) == (index < other)) }
    }
  }

  @Test("a time is written as its source would")
  func text() {
    #expect(ObservationTime.day(day).description == "2025-12-17")
    #expect(ObservationTime.moment(day.start + 34_200).description == "2025-12-17T09:30:00Z")
  }
}
