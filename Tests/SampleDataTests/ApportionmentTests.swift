// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import SampleData

@Suite struct ApportionmentTests {
  @Test("parts follow the weights; of equal remainders the first is served first")
  func parts() {
    #expect(apportioned(10, by: [1, 1, 1]) == [4, 3, 3])
    #expect(apportioned(7, by: [0, 5, 2]) == [0, 5, 2])
    #expect(apportioned(0, by: [3, 4]) == [0, 0])
    #expect(apportioned(5, by: [9]) == [5])
    #expect(apportioned(1, by: [1, 2]) == [0, 1])
  }

  @Test("parts add up to the total exactly, and none is a whole unit off its share")
  func sums() {
    for seed in 0..<200 {
      var draws = Draws(seed: UInt64(seed), label: "apportionment")
      let total = Int(draws.uniform(in: 0...9e15))
      let weights = (0..<Int(draws.uniform(in: 1...50))).map { _ in
        Int(draws.uniform(in: 1...9e15))
      }
      let parts = apportioned(total, by: weights)
      #expect(parts.reduce(0, +) == total, "seed \(seed)")
      let scale = Double(total) / weights.reduce(0) { $0 + Double($1) }
      for (part, weight) in zip(parts, weights) {
        #expect(abs(Double(part) - scale * Double(weight)) < 4, "seed \(seed)")
      }
    }
  }
}
