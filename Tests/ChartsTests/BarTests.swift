// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Charts

@Suite struct BarTests {
  private func hero(_ short: Double, _ long: Double) -> HeroBar? {
    HeroBar(short: short, long: long) { "$\(Int($0))bn" }
  }

  @Test("fifty against four: zero at 92.59%, twelve cuts, labels every ten")
  func published() throws {
    let bar = try #require(hero(50, 4))
    #expect(abs(bar.zero - 92.5926) < 1e-4)
    #expect(bar.cuts.count == 12)
    #expect(abs(bar.cuts[0] - 85.1852) < 1e-4)
    #expect(bar.ticks.map(\.label) == ["$50bn", "$40bn", "$30bn", "$20bn", "$10bn", "$0bn"])
    #expect(bar.ticks[0].anchor == .start)
    #expect(bar.ticks[0].x.magnitude < 1e-9)
  }

  @Test("where longs lead, all is mirrored")
  func mirrored() throws {
    let (short, long) = (try #require(hero(50, 4)), try #require(hero(4, 50)))
    #expect(abs(long.zero - (100 - short.zero)) < 1e-9)
    #expect(zip(long.cuts, short.cuts).allSatisfy { abs($0 + $1 - 100) < 1e-9 })
    #expect(long.ticks.map(\.label) == short.ticks.map(\.label).reversed())
  }

  @Test(
    "the larger bar is cut only from two to twenty times the smaller",
    arguments: [(1.99, 0), (2, 1), (2.5, 2), (20, 19), (20.01, 0), (1, 0), (0.5, 1), (0.04, 0)]
      as [(Double, Int)]
  )
  func cuts(ratio: Double, count: Int) { #expect(hero(1, ratio)?.cuts.count == count) }

  @Test("an empty side leaves the whole width to the other")
  func oneSide() {
    #expect(hero(50, 0)?.zero == 100)
    #expect(hero(0, 4)?.zero == 0)
    #expect(hero(50, 0)?.cuts.isEmpty == true)
  }

  @Test("nothing, and what is no amount, draws nothing")
  func nothing() {
    for (short, long) in [(0, 0), (-1, 2), (.nan, 1), (1, .infinity), (1e308, 1e308)] {
      #expect(hero(short, long) == nil)
    }
  }

  @Test("a bare proportion has no labels")
  func bare() { #expect(HeroBar(short: 1, long: 1.9, label: nil)?.ticks.isEmpty == true) }

  private func row(_ name: String, _ short: Double, _ long: Double) -> DivergingBars.Row {
    .init(
      name: name,
      short: "\(short)",
      long: "\(long)",
      ratio: "9.9:1",
      isStrong: false,
      shortValue: short,
      longValue: long
    )
  }

  @Test("rows share one scale, whose zero parts the largest short from the largest long")
  func rows() throws {
    let chart = try #require(DivergingBars(rows: [row("BTC", 20, 1), row("ETH", 5, 5)]))
    #expect(chart.zero == 80)
    #expect(chart.bars[0].shortX == 0 && chart.bars[0].shortWidth == 80)
    #expect(chart.bars[1].shortX == 60 && chart.bars[1].longX == 100)
    #expect(chart.bars.map(\.baseline) == [42, 69])
    #expect(chart.height == 84)
    #expect(chart.grid == [0, 20, 40, 60, 100])
  }

  @Test("gutters hold the longest name with its value, and the longest value with its ratio")
  func gutters() throws {
    let chart = try #require(DivergingBars(rows: [row("A", 1, 1), row("ABCDEFGHIJKLMN", 1, 1)]))
    #expect(chart.bars[1].row.name == "ABCDEFGHIJK…")
    #expect(
      Double(chart.left.pixels) >= textWidth("ABCDEFGHIJK…") + textWidth("1.0", bold: true) + 13
    )
    #expect(Double(chart.right.pixels) >= textWidth("1.0") + textWidth("9.9:1", bold: true) + 15)
  }

  @Test("one side empty in every row, or nothing at all")
  func empty() {
    #expect(DivergingBars(rows: [row("BTC", 3, 0)])?.zero == 100)
    #expect(DivergingBars(rows: [row("BTC", 0, 3)])?.zero == 0)
    #expect(DivergingBars(rows: [row("BTC", 0, 0)]) == nil)
    #expect(DivergingBars(rows: []) == nil)
    #expect(DivergingBars(rows: [row("BTC", .nan, 1)]) == nil)
  }
}
