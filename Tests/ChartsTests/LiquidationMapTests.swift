// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import TestSupport
import Testing

@testable import Charts

@Suite struct LiquidationMapTests {
  private func map(_ levels: [(distance: Double, size: Double)], spot: Double = 100)
    -> LiquidationMap
  {
    LiquidationMap(
      asset: Asset("BTC"),
      venues: [.all],
      time: .day(Day(20_000)),
      spot: spot,
      spotDay: Day(20_000),
      origin: .given,
      status: .modelled,
      levels: levels.sorted { $0.distance < $1.distance }.map { distance, size in
        .init(
          price: spot * (1 + distance),
          long: distance < 0 ? size : 0,
          short: distance > 0 ? size : 0
        )
      },
      wrongSide: 0,
      openInterest: nil,
      statedLong: 0,
      statedShort: 0,
      scale: 1
    )
  }

  private func drawn(
    _ levels: [(distance: Double, size: Double)],
    price: String = "$100"
  ) -> LiquidationMapChart? {
    LiquidationMapChart(
      LiquidationSteps(map(levels)),
      price: price,
      stepLabel: { "\(Int($0))" },
      totalLabel: { "\(Int($0))" },
      total: { "$\(Int($0))bn" }
    )
  }

  private func random(_ random: inout SplitMix64) -> [(distance: Double, size: Double)] {
    (0..<Int.random(in: 1...80, using: &random)).map { _ in
      var distance = Double.random(in: -0.2...0.2, using: &random)
      if distance == 0 { distance = 0.01 }
      return (distance, Double.random(in: 0.5...900, using: &random))
    }
  }

  @Test("no level, or none within 15%, no chart")
  func none() {
    #expect(drawn([]) == nil)
    #expect(drawn([(0.16, 5), (-0.3, 9)]) == nil)
  }

  @Test("a step holds what lies up to its far end, which belongs to it")
  func ends() {
    let steps = LiquidationSteps(map([(0.01, 1), (0.0101, 2), (-0.03, 4), (0.15, 8), (0.151, 16)]))
    #expect(steps.short.steps[0] == 1 && steps.short.steps[1] == 2)
    #expect(steps.long.steps[2] == 4)
    #expect(steps.short.steps[14] == 8 && steps.short.beyond == 16)
  }

  @Test("the bars of a side sum to what the map holds within 15%, and lengths are in proportion")
  func sums() throws {
    var generator = SplitMix64(seed: 3)
    for round in 0..<200 {
      let levels = random(&generator)
      guard let chart = drawn(levels) else { continue }
      let near = levels.filter { abs($0.distance) <= 0.15 }
      let sum = near.reduce(0) { $0 + $1.size }
      let bars = chart.bars.reduce(0) { $0 + $1.value }
      #expect(abs(bars - sum) < 1e-9 * max(1, sum), "round \(round)")
      let shorts = near.filter { $0.distance > 0 }.reduce(0) { $0 + $1.size }
      #expect(abs((chart.shorts?.value ?? 0) - shorts) < 1e-9 * max(1, sum), "round \(round)")
      let unit = chart.largest.width / chart.largest.value
      #expect(chart.bars.allSatisfy { abs($0.width - $0.value * unit) < 1e-9 })
    }
  }

  @Test("running totals never fall away from the spot")
  func monotone() {
    var generator = SplitMix64(seed: 4)
    for round in 0..<200 {
      let steps = LiquidationSteps(map(random(&generator)))
      for side in [steps.short, steps.long] {
        #expect(zip(side.running, side.running.dropFirst()).allSatisfy { $0 <= $1 }, "\(round)")
        #expect(side.running.count == LiquidationSteps.count)
      }
    }
  }

  @Test("a mirrored map is the mirror of its drawing")
  func mirror() throws {
    var generator = SplitMix64(seed: 5)
    for round in 0..<100 {
      let levels = random(&generator)
      let mirrored = levels.map { (distance: -$0.distance, size: $0.size) }
      guard let chart = drawn(levels), let other = drawn(mirrored) else { continue }
      #expect(chart.bars.count == other.bars.count)
      for (bar, twin) in zip(chart.bars, other.bars.reversed()) {
        #expect(bar.isShort != twin.isShort && bar.step == twin.step, "round \(round)")
        #expect(abs(bar.width - twin.width) < 1e-6)
        #expect(bar.y + 10 - LiquidationMapChart.spot == LiquidationMapChart.spot - twin.y)
      }
      #expect(abs((chart.shorts?.x ?? 0) - (other.longs?.x ?? 0)) < 1e-6)
    }
  }

  @Test("everything stays within its panel")
  func within() throws {
    var generator = SplitMix64(seed: 6)
    for _ in 0..<100 {
      guard let chart = drawn(random(&generator)) else { continue }
      #expect(chart.bars.allSatisfy { $0.width <= LiquidationMapChart.panel - 4 })
      #expect(
        chart.bars.allSatisfy {
          $0.y >= LiquidationMapChart.top && $0.y + 10 <= LiquidationMapChart.bottom
        }
      )
      #expect(chart.stepTicks.allSatisfy { $0.x < LiquidationMapChart.panel - 4 })
      #expect(chart.totalTicks.allSatisfy { $0.x >= LiquidationMapChart.panel && $0.x <= 100 })
    }
  }

  @Test("no label meets another at any page width", arguments: widths)
  func labels(page: Double) throws {
    for (size, price) in [(3.0, "$96,400"), (123_456, "$0.00001234"), (999, "$1.00")] {
      let levels = (-15...15).filter { $0 != 0 }.map { step in
        (distance: Double(step) / 100, size: step == 3 ? size : size / 36)
      }
      let chart = try #require(drawn(levels, price: price))
      let left = Double(chart.left.pixels)
      #expect(textWidth(price, bold: true) + 8 <= left)
      expectApart(
        chart.stepTicks + chart.totalTicks,
        left + LiquidationMapChart.right,
        page
      )
      let margin = page < 640 ? 36.0 : 64
      let plot = min(page, 1120) - margin - left - LiquidationMapChart.right
      let end = chart.largest.width / 100 * plot + 4 + textWidth("\(Int(size))", bold: true)
      #expect(end <= LiquidationMapChart.panel / 100 * plot, "\(size) at \(page)")
      for total in [chart.shorts, chart.longs].compactMap({ $0 }) {
        let (x, width) = (
          total.x / 100 * plot, textWidth("$\(Int(total.value))bn", bold: true)
        )
        let extent = total.anchor == .end ? (x - width)...x : x...(x + width)
        let heading = textWidth(page - margin > 480 ? "Shorts liquidated" : "No longs")
        #expect(extent.lowerBound >= heading, "\(size) at \(page)")
        #expect(extent.upperBound <= plot + LiquidationMapChart.right)
      }
    }
  }
}
