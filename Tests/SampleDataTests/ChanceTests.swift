// SPDX-License-Identifier: Apache-2.0
import Glibc
import Testing

@testable import SampleData

@Suite struct ChanceTests {
  @Test("the exponential agrees with the C library's within four units in the last place")
  func exponentials() {
    #expect(exponential(0) == 1)
    var draws = Draws(seed: 1, label: "exponential")
    for _ in 0..<2000 {
      let x = draws.uniform(in: -690...690)
      #expect(abs(exponential(x) - exp(x)) <= 4 * exp(x).ulp, "x = \(x)")
    }
    #expect(exponential(1e9).isFinite)
    #expect(exponential(-1e9) > 0)
  }

  @Test("the logarithm agrees with the C library's within four units in the last place")
  func logarithms() {
    #expect(logarithm(1) == 0)
    var draws = Draws(seed: 1, label: "logarithm")
    for _ in 0..<2000 {
      let x = exponential(draws.uniform(in: -600...600))
      #expect(abs(logarithm(x) - log(x)) <= 4 * abs(log(x)).ulp, "x = \(x)")
    }
  }

  @Test("streams of other labels and seeds have nothing in common")
  func streams() {
    var seen: Set<UInt64> = []
    for seed in 0..<50 {
      for label in ["", "BTC", "BTC crowd", "CTB", "ETH"] {
        var words = SplitMix64(seed: UInt64(seed), label: label)
        for _ in 0..<20 { seen.insert(words.next()) }
      }
    }
    #expect(seen.count == 50 * 5 * 20)
  }

  @Test("draws have mean 0 and variance 1, the heavy-tailed ones more outliers")
  func moments() {
    var draws = Draws(seed: 2, label: "moments")
    let normal = (0..<20_000).map { _ in draws.normal() }
    let heavy = (0..<20_000).map { _ in draws.heavyTailed() }
    for values in [normal, heavy] {
      let mean = values.reduce(0, +) / 20_000
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
      #expect(abs(mean) < 0.03)
      #expect(abs(variance - 1) < 0.1)
    }
    #expect(heavy.count { abs($0) > 4 } > 5 * max(1, normal.count { abs($0) > 4 }))
  }
}
