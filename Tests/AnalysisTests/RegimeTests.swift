// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Analysis

@Suite("Regimes")
struct RegimeTests {
  private func step(long: Double, short: Double) -> Int? {
    let figure = imbalance(of: .sides(long: long, short: short), rounding: nil)
    return regime(of: figure, by: .ordinary)?.step
  }

  @Test("no positions have no regime")
  func empty() { #expect(step(long: 0, short: 0) == nil) }

  @Test("a one-sided market is extreme on its side, and no longs by ratio is extreme short")
  func oneSided() {
    #expect(step(long: 0, short: 1) == -3)
    #expect(step(long: 1, short: 0) == 3)
    #expect(regime(of: imbalance(of: .ratio(0), rounding: nil), by: .ordinary)?.step == -3)
  }

  @Test(
    "bands are inclusive, on both sides",
    arguments: zip([1, 1.49, 1.5, 2.99, 3, 7.99, 8, 100], [0, 0, 1, 1, 2, 2, 3, 3])
  )
  func bands(dominance: Double, grade: Int) {
    #expect(step(long: dominance, short: 1) == grade)
    #expect(step(long: 1, short: dominance) == -grade)
  }

  @Test("a value within 1e-9 below a band stands on it, and not one further below")
  func tolerance() {
    #expect(step(long: 3 - 5e-10, short: 1) == 2)
    #expect(step(long: 3 - 2e-9, short: 1) == 1)
    // Three tenths over one tenth is a little less than 3 in binary.
    #expect(0.3 / 0.1 < 3)
    #expect(step(long: 0.3, short: 0.1) == 2)
  }

  @Test("balanced has no side, whatever it leans to")
  func balanced() {
    let figure = imbalance(of: .sides(long: 1.2, short: 1), rounding: nil)
    let regime = Analysis.regime(of: figure, by: .ordinary)
    #expect(regime == Regime(grade: .balanced, side: nil, rule: .bands))
  }

  @Test("a publisher's bands replace the ordinary ones")
  func ownBands() throws {
    let bands = try #require(RegimeBands(leaning: 1.1, crowded: 1.2, extreme: 1.3))
    let figure = imbalance(of: .sides(long: 1, short: 1.25), rounding: nil)
    #expect(regime(of: figure, by: bands)?.step == -2)
  }

  @Test(
    "ranks are inclusive at 0.80, 0.95, 0.99 and at 0.20, 0.05, 0.01",
    arguments: zip(
      [0, 0.01, 0.011, 0.05, 0.051, 0.2, 0.201, 0.5, 0.799, 0.8, 0.949, 0.95, 0.989, 0.99, 1],
      [-3, -3, -2, -2, -1, -1, 0, 0, 0, 1, 1, 2, 2, 3, 3]
    )
  )
  func ranks(rank: Double, step: Int) {
    let regime = Analysis.regime(byRank: rank)
    #expect(regime.step == step && regime.rule == .rank)
  }

  @Test("a mid-rank of a whole number of hundredths stands exactly on its band")
  func exactRanks() {
    let hundred = (1...100).map(Double.init)
    #expect(MidRank(of: 80.5, among: hundred).rank == RankBands.long.leaning)
    #expect(MidRank(of: 95.5, among: hundred).rank == RankBands.long.crowded)
    #expect(MidRank(of: 5.5, among: hundred).rank == RankBands.short.crowded)
    #expect(MidRank(of: 1.5, among: hundred).rank == RankBands.short.extreme)
  }
}
