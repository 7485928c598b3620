// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@Suite struct PositionValueTests {
  @Test(
    "an empty side gives no ratio, and is named",
    arguments: [
      (0.0, 0.0, PositionValue.EmptySides.both), (0, 5, .long), (5, 0, .short), (-0.0, 5, .long),
    ]
  )
  func emptySides(long: Double, short: Double, empty: PositionValue.EmptySides) {
    let value = PositionValue.sides(long: long, short: short)
    #expect(value.ratio == nil)
    #expect(value.emptySides == empty)
    #expect(value.gross == long + short)
  }

  @Test("two sides have a ratio, long over short, and a sum")
  func sides() {
    let value = PositionValue.sides(long: 4e9, short: 50e9)
    #expect(value.ratio == 0.08)
    #expect(value.long == 4e9)
    #expect(value.short == 50e9)
    #expect(value.gross == 54e9)
    #expect(value.emptySides == .neither)
  }

  @Test("a bare ratio has no sides; a ratio of 0 means no longs and is no figure")
  func ratio() {
    let value = PositionValue.ratio(1.25)
    #expect(value.ratio == 1.25)
    #expect(value.long == nil)
    #expect(value.short == nil)
    #expect(value.gross == nil)
    #expect(value.emptySides == .neither)
    #expect(PositionValue.ratio(0).ratio == nil)
    #expect(PositionValue.ratio(0).emptySides == .long)
  }

  @Test("the smallest numbers above zero still are a side")
  func tiny() {
    let tiny = Double.leastNonzeroMagnitude
    #expect(PositionValue.sides(long: tiny, short: tiny).ratio == 1)
    #expect(PositionValue.sides(long: tiny, short: 1).emptySides == .neither)
  }
}
