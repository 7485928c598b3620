// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Analysis

@Suite("Funding and leverage")
struct LeverageTests {
  @Test(
    "funding is annualised for any interval, simply and compounded",
    arguments: zip(
      [(0.0001, 8.0), (0.0001, 4.0), (0.0000125, 1.0), (-0.0003, 8.0), (0, 8.0)],
      [
        (0.1095, 0.11571396279168664), (0.219, 0.24481764676832912),
        (0.1095, 0.11571930737084854), (-0.3285, -0.28003255614126543), (0, 0),
      ]
    )
  )
  func funding(example: (rate: Double, hours: Double), expected: (rate: Double, yield: Double))
    throws
  {
    // Python 3.11: math.expm1(24 / h * 365 * math.log1p(f)).
    let rate = try #require(annualRate(of: example.rate, every: example.hours))
    let yield = try #require(annualYield(of: example.rate, every: example.hours))
    #expect(rate.isNear(expected.rate) && yield.isNear(expected.yield))
  }

  @Test("what cannot be annualised is none")
  func noFunding() {
    #expect(annualRate(of: 0.1, every: 0) == nil && annualRate(of: 0.1, every: -8) == nil)
    #expect(annualYield(of: 0.1, every: 0) == nil && annualYield(of: -1, every: 8) == nil)
    #expect(annualYield(of: 10, every: 1) == nil)
  }

  @Test("a basis is annualised by the days to expiry")
  func basis() throws {
    #expect(try #require(annualBasis(of: 102, over: 100, days: 73)).isNear(0.1))
    #expect(try #require(annualBasis(of: 99, over: 100, days: 365)).isNear(-0.01))
    #expect(annualBasis(of: -37.63, over: 100, days: 30) == nil)
    #expect(annualBasis(of: 100, over: 0, days: 30) == nil)
    #expect(annualBasis(of: 100, over: 100, days: 0) == nil)
  }

  @Test("interest is compared with what is known and above zero only")
  func ratios() {
    #expect(leverageRatio(of: 3, to: 4) == 0.75 && leverageRatio(of: 0, to: 4) == 0)
    #expect(leverageRatio(of: nil, to: 4) == nil && leverageRatio(of: 3, to: nil) == nil)
    #expect(leverageRatio(of: 3, to: 0) == nil && leverageRatio(of: -3, to: 4) == nil)
    #expect(leverageRatio(of: 1e300, to: 1e-300) == nil)
  }

  @Test("price and interest together tell who is thought to lead")
  func quadrants() {
    #expect(Quadrant(price: 0.1, interest: 0.2) == .newLongs)
    #expect(Quadrant(price: -0.1, interest: 0.2) == .newShorts)
    #expect(Quadrant(price: 0.1, interest: -0.2) == .shortCovering)
    #expect(Quadrant(price: -0.1, interest: -0.2) == .longClosing)
  }

  @Test("a change that is missing, or none, tells nothing")
  func noQuadrant() {
    for change in [nil, 0, 1e-9, -1e-9] as [Double?] {
      #expect(Quadrant(price: change, interest: 0.1) == nil)
      #expect(Quadrant(price: -0.1, interest: change) == nil)
    }
  }
}
