// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Analysis

@Suite("Circular shifts")
struct CircularShiftsTests {
  @Test("give no chance without events, and 1 for a single slot")
  func empty() {
    #expect(CircularShifts.p(of: [], among: [1, 2]) == nil)
    #expect(CircularShifts.p(of: [0], among: [5]) == 1)
  }

  @Test("count every shift once, the events' own among them")
  func all() {
    // The mean is 1. Pairs of neighbours have the means 2.5, 0.5, 0, 1 and 1, so one of five is as
    // far from it as the first.
    let values = [2, 3, -2, 2, 0.0]
    #expect(CircularShifts.sums(of: [0, 1], among: values) == [5, 1, 0, 2, 2])
    #expect(CircularShifts.p(of: [0, 1], among: values) == 1 / 5.0)
    #expect(CircularShifts.p(of: [1, 2], among: values) == 3 / 5.0)
    #expect(CircularShifts.p(of: [3, 4], among: values) == 1)
  }

  @Test("take sums of one set in several orders for ties")
  func ties() {
    let values = (0..<30).map { [0.1, 0.2, 0.3][$0 % 3] }
    #expect(CircularShifts.p(of: [0, 4, 8], among: values) == 1)
    #expect(CircularShifts.p(of: [0, 3, 6], among: values) == 2 / 3.0)
  }

  @Test("depend on where events are to each other, not on the scale or the sign")
  func scaling() {
    var draws = SeededDraws(seed: [1])
    let values = (0..<200).map { _ in draws.normal() }
    let events = [3, 9, 70, 71, 150]
    let p = CircularShifts.p(of: events, among: values)
    #expect(CircularShifts.p(of: events, among: values.map { -1024 * $0 }) == p)
    let turned = Array(values[10...] + values[..<10])
    #expect(CircularShifts.p(of: events.map { ($0 + 190) % 200 }, among: turned) == p)
  }

  @Test("give chances spread evenly where events know nothing of the values")
  func uniform() {
    var draws = SeededDraws(seed: [2])
    let chances = (0..<400).compactMap { _ -> Double? in
      var value = 0.0
      // Values that depend on each other, and clusters of events.
      let values = (0..<150).map { _ in
        value = 0.8 * value + draws.normal()
        return value
      }
      let events = (0..<5).flatMap { _ in
        let first = draws.below(149)
        return [first, first + 1]
      }
      return CircularShifts.p(of: Array(Set(events)).sorted(), among: values)
    }
    // Each tenth of 400 has 40 on average, and a standard deviation of 6.
    for tenth in 1...9 {
      let below = chances.count { $0 <= Double(tenth) / 10 }
      #expect(abs(below - 40 * tenth) <= 30, "\(tenth)")
    }
  }
}
