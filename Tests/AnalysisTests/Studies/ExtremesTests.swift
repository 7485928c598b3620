// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Analysis

private let plan = StudyPlan(.daily)

@Suite("Extremes of a series")
struct ExtremesTests {
  @Test("have no rank among fewer than a hundred readings of the window before")
  func tooFew() {
    #expect(trailingRanks(of: [], cadence: .daily).isEmpty)
    let ranks = trailingRanks(of: daily([500]).dropLast().map { $0 }, cadence: .daily)
    #expect(ranks.allSatisfy { $0 == nil })
    let next = trailingRanks(of: daily([500]), cadence: .daily).last
    #expect(next??.rank == 1 && next??.count == 100)
  }

  @Test("rank by mid-rank, ties half, their own slot left out")
  func ties() {
    let readings = seen((0...100).map { ($0, $0 < 50 ? 1.0 : 2.0) })
    let rank = trailingRanks(of: readings, cadence: .daily)[100]
    #expect(rank?.below == 50 && rank?.equal == 50 && rank?.rank == 0.75)
  }

  @Test("look back over slots, not rows: a gap makes the window thinner")
  func window() {
    let readings = seen((0..<120).map { ($0, Double($0)) } + [(380, 50.5), (500, 1)])
    let ranks = trailingRanks(of: readings, cadence: .daily)
    // Day 380 looks back to day 15: 105 values, of which 36 are below.
    #expect(ranks[120]?.count == 105 && ranks[120]?.below == 36)
    #expect(ranks[121] == nil)
  }

  @Test("are the same as those of a window sorted anew", arguments: [1, 2, 3] as [UInt64])
  func brute(seed: UInt64) {
    var draws = SeededDraws(seed: [seed])
    let readings = seen(
      (0..<900).filter { _ in draws.below(10) > 0 }.map { ($0, Double(draws.below(40))) }
    )
    let ranks = trailingRanks(of: readings, cadence: .daily)
    for (index, reading) in readings.enumerated() {
      let window = readings[..<index].filter { reading.day - $0.day <= 365 }.map(\.value)
      let rank = MidRank(of: reading.value, among: window)
      #expect(ranks[index] == (rank.count >= 100 ? rank : nil))
    }
  }

  @Test("begin at exactly 0.95 and 0.05")
  func thresholds() {
    let window = seen((0..<100).map { ($0, Double($0 + 1)) })
    func side(_ value: Double) -> [Side] {
      let readings = window + seen([(100, value)])
      // The readings before have no rank; with no quiet slot asked for, an event is an extreme.
      let extremes = Extremes(of: readings, plan: plan)
      return Side.allCases.filter { extremes.isEvent(at: 100, on: $0, horizon: 0) }
    }
    #expect(side(95.5) == [.long] && side(94.5) == [])
    #expect(side(5.5) == [.short] && side(6.5) == [])
    #expect(side(95) == [] && side(96) == [.long])
  }

  @Test("are events after quiet slots only, on their own side only")
  func quiet() {
    let extremes = Extremes(of: daily([50, 50, 999, -9, 999, 50, 50, 999, 998]), plan: plan)
    func events(_ side: Side, _ horizon: Int) -> [Int] {
      (100..<109).filter { extremes.isEvent(at: $0, on: side, horizon: horizon) }
    }
    #expect(events(.long, 1) == [102, 104, 107])
    #expect(events(.long, 2) == [102, 107])
    #expect(events(.long, 3) == [])
    #expect(events(.short, 3) == [103])
  }

  @Test("are no events after a missing slot, or before enough readings were known to be quiet")
  func missing() {
    var readings = daily([50, 50, 50, 999])
    #expect(Extremes(of: readings, plan: plan).isEvent(at: 103, on: .long, horizon: 3))
    // Three slots before it have a rank, the fourth has none.
    #expect(!Extremes(of: readings, plan: plan).isEvent(at: 103, on: .long, horizon: 4))
    readings = daily([50, 50, 50, 50, 50, 999])
    readings.remove(at: 102)
    let extremes = Extremes(of: readings, plan: plan)
    #expect(extremes.isEvent(at: 104, on: .long, horizon: 2))
    #expect(!extremes.isEvent(at: 104, on: .long, horizon: 3))
  }

  @Test("swap sides when all values are inverted", arguments: [4, 5] as [UInt64])
  func mirror(seed: UInt64) {
    var draws = SeededDraws(seed: [seed])
    let values = (0..<600).map { (day: $0, value: Double(1 + draws.below(50))) }
    let extremes = Extremes(of: seen(values), plan: plan)
    let inverted = Extremes(of: seen(values.map { ($0.day, 1 / $0.value) }), plan: plan)
    for index in values.indices {
      for horizon in [0, 1, 7] {
        #expect(
          extremes.isEvent(at: index, on: .long, horizon: horizon)
            == inverted.isEvent(at: index, on: .short, horizon: horizon)
        )
      }
    }
  }
}
