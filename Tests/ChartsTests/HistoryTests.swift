// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import TestSupport
import Testing

@testable import Charts

@Suite struct HistoryTests {
  private func points(
    _ ratios: [Double?],
    middle: ClosedRange<Double>? = nil,
    from first: Day = Day(20_000)
  ) -> [HistoryPoint] {
    ratios.enumerated().map { HistoryPoint(day: first + $0, ratio: $1, middle: middle) }
  }

  private func drawn(
    _ points: [HistoryPoint],
    cadence: Cadence = .daily,
    bands: RegimeBands? = .ordinary
  ) -> RatioHistory? {
    RatioHistory(points: points, cadence: cadence, bands: bands) { "\($1.civil.month)" }
  }

  @Test("no slot with a value, no chart")
  func gapsOnly() {
    #expect(drawn([]) == nil)
    #expect(drawn(points([nil, nil, nil])) == nil)
    #expect(drawn(points([.nan, 0, -1, .infinity])) == nil)
  }

  @Test("one value is a dot in the middle of the axis")
  func one() throws {
    let chart = try #require(drawn(points([0.08])))
    #expect(chart.line.commands.hasPrefix("M500 "))
    #expect(chart.line.commands.hasSuffix("h1"))
    #expect(chart.end.x == 50)
    #expect(chart.ticks.count == 1)
    #expect(chart.middle.isEmpty)
  }

  @Test("a missing slot breaks the line, and a lone value between gaps is drawn")
  func gaps() throws {
    let chart = try #require(drawn(points([1, 1.1, nil, 1.2, nil, 1.3, 1.4])))
    let parts = chart.line.commands.split(separator: "M")
    #expect(parts.count == 3)
    #expect(parts[1].hasPrefix("500 ") && parts[1].hasSuffix("h1"))
  }

  @Test("weeks join, and a week that is left out or empty breaks the line")
  func weeks() throws {
    func line(_ weeks: [Int], _ cadence: Cadence = .weekly) throws -> Int {
      let points = weeks.map { HistoryPoint(day: Day(19_996) + 7 * $0, ratio: 2, middle: nil) }
      let chart = try #require(drawn(points, cadence: cadence))
      return chart.line.commands.split(separator: "M").count
    }
    #expect(try line([0, 1, 2, 3]) == 1)
    #expect(try line([0, 1, 3, 4]) == 2)
    #expect(try line([0, 1, 2], .daily) == 3)
  }

  @Test("twenty years of weeks are under nine kilobytes of line")
  func decades() throws {
    var random = SplitMix64(seed: 6)
    var step = 0.0
    let points = (0..<1_051).map { index -> HistoryPoint in
      step = step * 0.98 + Double.random(in: -0.2...0.2, using: &random)
      let ratio = step > 0 ? 1 + step : 1 / (1 - step)
      return HistoryPoint(day: Day(13_000 + index * 7), ratio: ratio, middle: nil)
    }
    let chart = try #require(drawn(points, cadence: .weekly))
    #expect(chart.line.commands.utf8.count < 9_216)
  }

  @Test("equal values are a flat line, all finite")
  func flat() throws {
    let chart = try #require(drawn(points(Array(repeating: 1, count: 366), middle: 1...1)))
    #expect(chart.line.commands.contains("nan") == false)
    #expect(chart.end.y == chart.levels.first { $0.ratio == 1 }?.y)
  }

  @Test("a year of days is under three kilobytes of line, and under one of band")
  func size() throws {
    var random = SplitMix64(seed: 1)
    var step = 0.0
    let points = (0..<366).map { index -> HistoryPoint in
      step += Double.random(in: -0.2...0.2, using: &random)
      let ratio = step > 0 ? 1 + step : 1 / (1 - step)
      return HistoryPoint(day: Day(20_000 + index), ratio: ratio, middle: 0.5...2)
    }
    let chart = try #require(drawn(points))
    #expect(chart.line.commands.utf8.count < 3072)
    #expect(chart.middle.commands.utf8.count < 1024)
  }

  @Test("washes lie edge to edge, are told by step, and need the bands")
  func washes() throws {
    let year = points((0..<366).map { 12.5 / (1 + Double($0)) })
    let chart = try #require(drawn(year))
    #expect(chart.washes.map(\.step) == [3, 2, 1, 0, -1, -2, -3])
    #expect(chart.washes.first?.y == RatioHistory.top)
    for (a, b) in zip(chart.washes, chart.washes.dropFirst()) {
      #expect(abs(a.y + a.height - b.y) < 1e-9)
    }
    #expect(drawn(year, bands: nil)?.washes.isEmpty == true)
  }

  @Test("an axis that never leaves balance has one wash")
  func balanced() throws {
    let chart = try #require(drawn(points([1, 1.02, 0.99])))
    #expect(chart.washes.map(\.step).contains(0))
    #expect(chart.washes.allSatisfy { abs($0.step) <= 1 })
  }

  @Test("names of regimes never touch each other nor the last value's label")
  func labels() throws {
    var random = SplitMix64(seed: 13)
    for round in 0..<200 {
      let reach = Double.random(in: 0.1...6, using: &random)
      let ratios = (0..<50).map { _ -> Double? in
        let doublings = Double.random(in: -reach...reach, using: &random)
        return doublings > 0 ? 1 + doublings * doublings : 1 / (1 + doublings * doublings)
      }
      let chart = try #require(drawn(points(ratios)))
      let heights = (chart.washes.compactMap(\.labelY) + [chart.end.y]).sorted()
      #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 17 - 1e-6 }, "\(round)")
      for wash in chart.washes {
        let label = wash.labelY ?? wash.y
        #expect(label >= wash.y && label <= wash.y + wash.height, "seed 13, round \(round)")
      }
    }
  }

  @Test("a value beyond the axis is held at its edge and told with its number")
  func clipped() throws {
    let chart = try #require(drawn(points([1, 5000, 2, 0.0001, 1])))
    #expect(chart.clipped.map(\.ratio) == [5000, 0.0001])
    #expect(chart.clipped.map(\.y) == [RatioHistory.top, RatioHistory.bottom])
    #expect(chart.clipped.map(\.x) == [25, 75])
  }

  @Test(
    "labels along the foot never touch at any page width",
    arguments: [320, 360, 480, 600, 768, 1024, 1440]
  )
  func ticks(page: Double) throws {
    for count in [1, 2, 9, 40, 71, 100, 146, 236, 366] {
      let slots = points(Array(repeating: 1.5, count: count), from: Day(20_000 + count * 7))
      let chart = try #require(
        RatioHistory(points: slots, cadence: .daily, bands: nil) { step, day in
          step == .months ? (day.civil.month == 1 ? "2026" : "Nov") : "28 Nov"
        }
      )
      let margin = page < 640 ? 36.0 : 64
      let isWide = page - margin > 480
      let plot = min(page, 1120) - margin - 46 - (isWide ? 112 : 60)
      let shown = isWide ? chart.ticks : chart.ticks.filter { !$0.isWide }
      let extents = shown.map { extent(of: $0, in: plot) }
      #expect(!shown.isEmpty)
      #expect(
        zip(extents, extents.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound },
        "\(count) days"
      )
    }
  }
}
