// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Analysis

@Suite("A version")
struct VersionTests {
  private func observation(
    _ value: PositionValue,
    stated: Double? = nil,
    spreading: Double? = nil,
    rounding: Double? = nil,
    time: ObservationTime = .day(Day(5))
  ) -> Observation {
    Observation(
      key: .init(market: .of(), unit: value.long == nil ? nil : .contracts, time: time),
      published: Day(9).end,
      value: value,
      statedRatio: stated,
      spreading: spreading,
      rounding: rounding,
      status: .modelled
    )
  }

  @Test("gives what its observation says")
  func content() {
    let all = [
      observation(.ratio(12), rounding: 0.5),
      observation(.sides(long: 0, short: -0.0), stated: 0.1, spreading: 7),
      observation(.sides(long: 1e300, short: 3), time: .moment(Instant(-1))),
    ]
    for (index, observation) in all.enumerated() {
      let version = Version(observation, at: index, slot: Day(-3), day: Day(4))
      #expect(version.slot == Day(-3) && version.day == Day(4) && version.index == index)
      #expect(version.time == observation.key.time)
      #expect(version.published == observation.published && version.status == .modelled)
      #expect(version.value == observation.value)
      #expect(version.statedRatio == observation.statedRatio)
      #expect(version.spreading == observation.spreading)
      #expect(version.rounding == observation.rounding)
    }
  }

  @Test("is multiplied in its sides, their step and what is held on both")
  func multiplied() throws {
    let sides = observation(.sides(long: 2, short: 3), stated: 0.7, spreading: 4, rounding: 0.5)
    let version = Version(sides, at: 1, slot: Day(5), day: Day(5))
    let made = try #require(version.multiplied(by: 10))
    #expect(made.value == .sides(long: 20, short: 30))
    #expect(made.spreading == 40 && made.rounding == 5 && made.statedRatio == nil)
    #expect(made == version && made.slot == version.slot && made.published == version.published)
    let bare = try #require(
      Version(observation(.sides(long: 2, short: 3)), at: 1, slot: Day(5), day: Day(5))
        .multiplied(by: 10)
    )
    #expect(bare.spreading == nil && bare.rounding == nil)
    #expect(
      Version(observation(.ratio(2)), at: 1, slot: Day(5), day: Day(5)).multiplied(by: 2) == nil
    )
  }

  @Test("takes 72 bytes")
  func size() { #expect(MemoryLayout<Version>.stride == 72) }
}
