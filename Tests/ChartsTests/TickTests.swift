// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Charts

@Suite struct TickTests {
  @Test(
    "linear ticks step by 1, 2 or 5 times a power of ten",
    arguments: [
      (50, [0, 10, 20, 30, 40, 50]), (47.3, [0, 10, 20, 30, 40]), (1, [0, 0.2, 0.4, 0.6, 0.8, 1]),
      (9, [0, 2, 4, 6, 8]), (0.004, [0, 0.001, 0.002, 0.003, 0.004]),
    ] as [(Double, [Double])]
  )
  func linear(stop: Double, expected: [Double]) {
    let found = ticks(upTo: stop, count: 6)
    #expect(found.count == expected.count)
    #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test("an axis that leads nowhere has no ticks", arguments: [0, -1, .nan, .infinity])
  func noTicks(stop: Double) { #expect(ticks(upTo: stop, count: 6).isEmpty) }

  @Test("linear ticks are two or more, never more than asked, and within the axis")
  func bounds() {
    var random = SplitMix64(seed: 5)
    for round in 0..<200 {
      let stop =
        Double.random(in: 1...10, using: &random)
        * [1e-9, 1e-3, 1, 1e6, 1e12, 1e200][round % 6]
      let count = 2 + round % 7
      let found = ticks(upTo: stop, count: count)
      #expect(found.count >= 1 && found.count <= count, "seed 5, round \(round): \(stop)")
      #expect(found.allSatisfy { $0 <= stop * (1 + 1e-9) }, "seed 5, round \(round): \(stop)")
    }
  }

  @Test(
    "ratio ticks double, or step finer or coarser to stay few",
    arguments: [
      ([0.08], [0.0625, 0.125, 0.25, 0.5, 1]), ([1.1], [1, 1.2, 1.5]),
      ([0.5, 2], [0.5, 1 / 1.5, 1 / 1.2, 1, 1.2, 1.5, 2]),
      ([0.001, 1000], [1 / 512, 1 / 64, 0.125, 1, 8, 64, 512]),
    ] as [([Double], [Double])]
  )
  func ratios(values: [Double], expected: [Double]) {
    let domain = RatioDomain(covering: values)
    let within = expected.filter {
      -domain.short <= logarithm($0) && logarithm($0) <= domain.long
    }
    #expect(ratioTicks(in: domain, most: 7) == within)
  }

  @Test("ratio ticks hold one to one, ascend, and are at most as many as asked")
  func ratioBounds() {
    var random = SplitMix64(seed: 8)
    for round in 0..<200 {
      let values = (0..<3).map { _ in Double.random(in: 0.0005...3000, using: &random) }
      let found = ratioTicks(in: RatioDomain(covering: values), most: 7)
      #expect(found.contains(1) && found.count <= 7 && found.count >= 2, "seed 8, round \(round)")
      #expect(zip(found, found.dropFirst()).allSatisfy { $0 < $1 }, "seed 8, round \(round)")
    }
  }

  @Test("an axis of time is told by days, months or years")
  func dates() throws {
    let day = try #require(Day(year: 2024, month: 12, day: 20))
    #expect(DateTicks(from: day, to: day).days == [day])
    #expect(DateTicks(from: day, to: day + 30).step == .days(7))
    let year = DateTicks(from: day, to: day + 365)
    #expect(year.step == .months)
    #expect(year.days.map(\.civil.month) == Array(1...12))
    #expect(year.days.allSatisfy { $0.civil.day == 1 })
    let long = DateTicks(from: day, to: day + 366 * 7)
    #expect(long.step == .years)
    #expect(long.days.map(\.civil.year) == Array(2025...2031))
  }
}
