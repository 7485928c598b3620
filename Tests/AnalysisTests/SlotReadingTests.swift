// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Analysis

@Suite("What is read for a slot")
struct SlotReadingTests {
  private let midnight = Day(10).start

  private func lead(_ observations: [Observation]) -> PositionValue? {
    notes(of: observations).last?.lead.imbalance.value
  }

  @Test("of a level the last time of the slot is read")
  func lastOfLevel() {
    let times = [0, 3600, 86_400].map { Observation.moment(Double($0), 1, at: midnight + $0) }
    // The first of these moments closes the day before.
    let notes = notes(of: times)
    #expect(notes.map(\.slot.count) == [9, 10])
    #expect(notes.last?.lead.imbalance.value == .sides(long: 86_400, short: 1))
    #expect(notes.last?.lead.inputs == [2])
  }

  @Test("the latest restatement public at the cut-off is read, and later notes see the next")
  func restated() {
    let observations: [Observation] = [
      .sides(1, 2, on: 10), .sides(3, 2, on: 10, published: Day(10).end + -1),
      .sides(9, 2, on: 10, published: Day(11).end), .sides(1, 1, on: 11),
    ]
    let notes = notes(of: observations)
    #expect(notes.first?.lead.imbalance.value == .sides(long: 1, short: 2))
    #expect(notes.last?.lead.changes.first?.then?.value == .sides(long: 9, short: 2))
  }

  @Test("flows at moments are summed over the slot, each moment once")
  func flow() {
    let market = Market.of(measure: .liquidations)
    let observations: [Observation] = [
      .moment(1, 2, of: market, at: midnight + 1),
      .moment(10, 20, of: market, at: midnight + 7200),
      .moment(11, 21, of: market, at: midnight + 7200, published: midnight + 7300),
    ]
    let note = notes(of: observations).last
    #expect(note?.lead.imbalance.value == .sides(long: 12, short: 23))
    #expect(note?.lead.inputs == [0, 2])
  }

  @Test("a whole day of a flow is not added to its parts")
  func flowOfDay() {
    let market = Market.of(measure: .takerVolume)
    let whole = Observation.sides(100, 50, of: market, on: 10)
    #expect(
      lead([.moment(1, 2, of: market, at: midnight + 1), whole]) == .sides(long: 100, short: 50)
    )
  }

  @Test("a bare ratio of a flow at a moment is no value")
  func flowRatio() {
    let key = Observation.Key(
      market: .of(measure: .takerVolume),
      unit: nil,
      time: .moment(midnight + 5)
    )
    let observation = Observation(key: key, published: midnight + 5, value: .ratio(2))
    #expect(notes(of: [observation]).isEmpty)
  }

  @Test("of several units the most preferred is read, and only its own past is compared")
  func units() {
    let coin = [10, 11].map { Observation.sides(5, 1, unit: .coin, on: $0) }
    let note = notes(of: coin + [.sides(100, 50, on: 11)]).last
    #expect(note?.lead.unit == .usd)
    #expect(note?.lead.changes.first?.then == nil)
    #expect(note?.lead.standing.readings == 0)
  }
}
