// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Analysis

@Suite("How intraday values become a slot's figure")
struct RollUpTests {
  private let midnight = Day(10).start

  @Test("of a level the last value has an age at the cut-off; a whole day has none")
  func level() {
    let hours = [1, 20].map { Observation.moment(Double($0), 1, at: midnight + $0 * 3600) }
    let note = notes(of: hours).last
    #expect(note?.rollUp == .last(time: midnight + 20 * 3600, age: 4 * 3600))
    #expect(notes(of: [.sides(1, 2, on: 10)]).last?.rollUp == nil)
  }

  @Test("of a flow the intervals are counted against those of the whole slot")
  func flow() {
    let market = Market.of(measure: .takerVolume)
    let all = (1...24).map { Observation.moment(1, 2, of: market, at: midnight + $0 * 3600) }
    #expect(notes(of: all).last?.rollUp == .sum(present: 24, expected: 24))
    let part = all.filter {
      ![7, 9, 10].contains(($0.published.seconds - midnight.seconds) / 3600)
    }
    let note = notes(of: part).last
    #expect(note?.rollUp == .sum(present: 21, expected: 24))
    #expect(note?.rollUp?.share == 0.875)
    #expect(note?.lead.imbalance.value == .sides(long: 21, short: 42))
  }

  @Test("a flow of a whole day, or of one moment alone, tells no interval")
  func untold() {
    let market = Market.of(measure: .liquidations)
    #expect(notes(of: [.sides(1, 2, of: market, on: 10)]).last?.rollUp == nil)
    let alone = Observation.moment(1, 2, of: market, at: midnight + 3600)
    #expect(notes(of: [alone]).last?.rollUp == nil)
  }

  @Test("a lone interval of a day is held to the distances of the day before")
  func dayBefore() {
    let market = Market.of(measure: .takerVolume)
    let times = [21, 24, 27].map { Observation.moment(1, 2, of: market, at: midnight + $0 * 3600) }
    #expect(notes(of: times).last?.rollUp == .sum(present: 1, expected: 8))
  }

  @Test("of several markets all intervals count, and the oldest last value")
  func several() {
    let flows = ["Apex", "Borealis"].flatMap { venue in
      (venue == "Apex" ? 1...4 : 1...3).map { part in
        let market = Market.of("BTC", venue, measure: .takerVolume)
        return Observation.moment(1, 2, of: market, at: midnight + part * 21_600)
      }
    }
    #expect(notes(of: flows).last?.rollUp == .sum(present: 7, expected: 8))
    let levels = [("Apex", 20), ("Borealis", 23)].map { venue, hour in
      Observation.moment(1, 2, of: .of("BTC", venue), at: midnight + hour * 3600)
    }
    #expect(notes(of: levels).last?.rollUp == .last(time: midnight + 72_000, age: 14_400))
  }
}
