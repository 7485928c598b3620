// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Positioning

@Suite("The interval of a funding rate")
struct FundingIntervalTests {
  private func hours(_ seconds: Int) -> Double? {
    let first = Instant(1_700_000_000)
    return fundingHours(from: .moment(first), to: .moment(first + seconds))
  }

  @Test(
    "is the distance to the settlement before, to the hour",
    arguments: [1, 2, 3, 4, 6, 8, 12, 24]
  )
  func parts(_ count: Int) {
    #expect(hours(count * 3600) == Double(count))
    #expect(hours(count * 3600 + 1799) == Double(count))
    #expect(hours(count * 3600 - 1800) == Double(count))
  }

  @Test("is not told behind a hole, nor at once", arguments: [0, 5, 7, 16, 20, 32, 48, 336, -8])
  func holes(_ count: Int) { #expect(hours(count * 3600) == nil) }

  @Test("of whole days is a day")
  func days() {
    #expect(fundingHours(from: .day(Day(5)), to: .day(Day(6))) == 24)
    #expect(fundingHours(from: .day(Day(5)), to: .day(Day(7))) == nil)
  }
}
