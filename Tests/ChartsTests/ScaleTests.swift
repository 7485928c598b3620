// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import Charts

@Suite struct ScaleTests {
  @Test("a linear scale keeps values between its ends, in either direction")
  func linear() {
    let scale = LinearScale(-50...4, from: 100, to: 0)
    #expect(scale.place(-50) == 100)
    #expect(scale.place(4) == 0)
    #expect(scale.place(1e300) == 0)
    #expect(scale.place(-.infinity) == 100)
  }

  @Test("a domain without length and a value that is no number stand in the middle")
  func degenerate() {
    #expect(LinearScale(3...3, from: 0, to: 100).place(3) == 50)
    #expect(LinearScale(0...1, from: 0, to: 100).place(.nan) == 50)
    let huge = Double.greatestFiniteMagnitude
    #expect(LinearScale(-huge...huge, from: 0, to: 100).place(0) == 50)
  }

  @Test("the logarithm agrees with the C library's to twelve digits")
  func logarithms() {
    var random = SplitMix64(seed: 11)
    for round in 0..<200 {
      let value = Foundation.exp(Double.random(in: -600...600, using: &random))
      #expect(abs(logarithm(value) - log2(value)) <= 1e-12 * max(1, abs(log2(value))), "\(round)")
    }
    #expect([0.25, 0.5, 1, 2, 1024].map(logarithm) == [-2, -1, 0, 1, 10])
    #expect([0, -1, .nan, .infinity].map(logarithm) == [0, 0, 0, 0])
  }

  @Test("the ratio axis always holds one to one, and something beside it")
  func ratioDomain() {
    for ratios in [[], [1], [1.01], [0.08], [12], [0.0001, 9000], [.nan, 0, -3, .infinity]] {
      let domain = RatioDomain(covering: ratios)
      #expect(domain.short > 0 && domain.long > 0)
      #expect(max(domain.short, domain.long) >= RatioDomain.least)
      #expect(max(domain.short, domain.long) <= RatioDomain.most)
    }
    #expect(RatioDomain(covering: []).short == RatioDomain(covering: []).long)
  }

  @Test("a ratio and its inverse lie equally far from one to one")
  func symmetry() {
    let scale = RatioScale(RatioDomain(covering: [0.1, 10]), from: 0, to: 100)
    #expect(abs(scale.level - 50) < 1e-9)
    #expect(abs(scale.place(4) - 50 - (50 - scale.place(0.25))) < 1e-9)
  }

  @Test("what the axis does not reach is held at its end and told")
  func clipping() {
    let scale = RatioScale(RatioDomain(covering: [5000, 0.00001]), from: 0, to: 100)
    #expect(scale.place(5000) == 100)
    #expect(scale.place(0.00001) == 0)
    #expect([5000, 1024, 3, 0.00001].map(scale.clipping) == [.long, .inside, .inside, .short])
  }
}
