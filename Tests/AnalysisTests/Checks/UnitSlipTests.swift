// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Analysis

@Suite("A slip of a unit")
struct UnitSlipTests {
  private let usual = (0..<30).map { 100 + Double($0 % 5) }

  @Test(
    "is a figure near 100 or 1,000 times the usual, or one part of so many",
    arguments: [100.0, 1000, 0.01, 0.001, 84, 124, 0.0124, 840, 1240]
  )
  func found(_ multiple: Double) throws {
    let found = try #require(unitSlip(of: 102 * multiple, after: usual))
    #expect(abs(found / multiple - 1) < 0.03)
  }

  @Test(
    "is no growth, however large",
    arguments: [1.0, 3, 10, 50, 78, 140, 300, 780, 1300, 0.1, 0.0005]
  )
  func growth(_ multiple: Double) {
    #expect(unitSlip(of: 102 * multiple, after: usual) == nil)
  }

  @Test("is none where one reading before was wild, and is one as long as most are as they were")
  func lasting() {
    #expect(unitSlip(of: 100, after: usual + [10_000]) == nil)
    let slipped = Array(repeating: 10_000.0, count: 30)
    #expect(unitSlip(of: 10_000, after: usual + slipped.prefix(1)) != nil)
    #expect(unitSlip(of: 10_000, after: usual + slipped.prefix(14)) != nil)
    #expect(unitSlip(of: 10_000, after: usual + slipped.prefix(16)) == nil)
  }

  @Test("needs ten readings above zero, and looks at the last thirty alone")
  func readings() {
    #expect(unitSlip(of: 10_000, after: Array(repeating: 100, count: 9)) == nil)
    #expect(unitSlip(of: 10_000, after: Array(repeating: 100, count: 10)) == 100)
    #expect(unitSlip(of: 10_000, after: [0, 0] + Array(repeating: 100, count: 9)) == nil)
    let long = Array(repeating: 1.0, count: 300) + Array(repeating: 100, count: 30)
    #expect(unitSlip(of: 10_000, after: long) == 100)
    #expect(unitSlip(of: 0, after: usual) == nil)
    #expect(unitSlip(of: 10_000, after: [Double]()) == nil)
  }
}
