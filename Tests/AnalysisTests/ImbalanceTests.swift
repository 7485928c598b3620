// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Analysis

@Suite("Imbalance")
struct ImbalanceTests {
  @Test("no positions have no ratio, share, skew or range")
  func bothEmpty() {
    let none = imbalance(of: .sides(long: 0, short: 0), rounding: 1)
    #expect(none.ratio == nil && none.lean == nil && none.dominance == nil)
    #expect(none.longShare == nil && none.skew == nil && none.range == nil)
    #expect(none.net == 0)
  }

  @Test("one side has a share and a skew, and no ratio")
  func oneSide() {
    let shorts = imbalance(of: .sides(long: 0, short: 7), rounding: nil)
    #expect(shorts.ratio == nil && shorts.dominance == nil)
    #expect(shorts.lean == .short && shorts.longShare == 0 && shorts.skew == -1)
    let longs = imbalance(of: .sides(long: 7, short: 0), rounding: nil)
    #expect(longs.lean == .long && longs.longShare == 1 && longs.skew == 1)
  }

  @Test("a bare ratio of 0 is no longs")
  func zeroRatio() {
    let none = imbalance(of: .ratio(0), rounding: nil)
    #expect(none.ratio == nil && none.dominance == nil && none.lean == .short)
    #expect(none.longShare == 0 && none.skew == -1 && none.net == nil)
  }

  @Test("equal sides lean nowhere")
  func equalSides() {
    let even = imbalance(of: .sides(long: 3, short: 3), rounding: nil)
    #expect(even.lean == nil && even.dominance == 1 && even.skew == 0 && even.leanShare == 0.5)
  }

  @Test("4 and 50 billion, rounded to billions, are 12.5 to 1, 11.0 to 14.4 within rounding")
  func published() throws {
    let figure = imbalance(of: .sides(long: 4e9, short: 50e9), rounding: 1e9)
    #expect(figure.dominance == 12.5 && figure.lean == .short && figure.net == -46e9)
    #expect(try #require(figure.leanShare).isNear(50.0 / 54))
    let range = try #require(figure.range)
    #expect(range.dominance.low == 11.0)
    #expect(try #require(range.dominance.high).isNear(50.5 / 3.5))
    #expect(range.longShare.lowerBound.isNear(3.5 / 54))
    #expect(range.longShare.upperBound.isNear(4.5 / 54))
  }

  @Test("a side that may be nothing leaves the range open above")
  func openRange() throws {
    let range = try #require(imbalance(of: .sides(long: 9, short: 1), rounding: 2).range)
    #expect(range.dominance.low == 4 && range.dominance.high == nil)
    #expect(range.longShare == 0.8...1)
  }

  @Test("rounding of a bare ratio is a step of the ratio")
  func ratioRange() throws {
    let long = try #require(imbalance(of: .ratio(1.25), rounding: 0.5).range)
    #expect(long.dominance.low == 1 && long.dominance.high == 1.5)
    let short = imbalance(of: .ratio(0.5), rounding: 0.2)
    let range = try #require(short.range)
    #expect(short.dominance == 2)
    #expect(range.dominance.low.isNear(1 / 0.6))
    #expect(try #require(range.dominance.high).isNear(2.5))
    #expect(range.longShare.lowerBound.isNear(0.4 / 1.4))
  }

  @Test("no rounding, no range", arguments: [nil, 0, -1, .infinity, .nan] as [Double?])
  func noRange(rounding: Double?) {
    #expect(imbalance(of: .sides(long: 2, short: 1), rounding: rounding).range == nil)
  }

  @Test("next to nothing on a side gives no infinity")
  func tiny() {
    let figure = imbalance(of: .sides(long: 1e300, short: 1e-300), rounding: 1e-9)
    #expect(figure.ratio == nil && figure.dominance == nil && figure.longShare == 1)
    #expect(figure.range?.dominance.high == nil)
  }

  @Test("share, skew and ratio agree with each other", arguments: 0..<200)
  func agree(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let long = Double.random(in: 0.001...1e9, using: &generator)
    let short = Double.random(in: 0.001...1e9, using: &generator)
    let step = Double.random(in: 1e-12...1e9, using: &generator)
    let figure = imbalance(of: .sides(long: long, short: short), rounding: step)
    let ratio = try #require(figure.ratio)
    let share = try #require(figure.longShare)
    let skew = try #require(figure.skew)
    let range = try #require(figure.range)
    let dominance = try #require(figure.dominance)
    #expect(share.isNear(ratio / (1 + ratio)), "seed \(seed)")
    #expect(skew.isNear((ratio - 1) / (ratio + 1)), "seed \(seed)")
    #expect(range.dominance.low <= dominance && dominance >= 1, "seed \(seed)")
    #expect(range.dominance.high.map { $0 >= dominance } ?? true, "seed \(seed)")
    #expect(range.longShare.contains(share), "seed \(seed)")
  }
}
