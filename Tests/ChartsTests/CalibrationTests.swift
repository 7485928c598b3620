// SPDX-License-Identifier: Apache-2.0
import Analysis
import TestSupport
import Testing

@testable import Charts

@Suite struct CalibrationPlotTests {
  private func bin(
    _ stated: Double,
    _ happened: Int,
    of count: Int,
    _ interval: ClosedRange<Double>? = nil
  ) -> CalibrationBin {
    let share = Double(happened) / Double(count)
    return CalibrationBin(
      low: (stated * 10).rounded(.down) / 10,
      high: (stated * 10).rounded(.down) / 10 + 0.1,
      count: count,
      happened: happened,
      stated: stated,
      interval: interval ?? max(0, share - 0.1)...min(1, share + 0.1)
    )
  }

  private func drawn(_ bins: [CalibrationBin]) -> Calibration? {
    Calibration(bins, percent: { "\(Int(100 * $0))%" }, label: { "\($0.count)" })
  }

  @Test("no bins, no chart")
  func none() {
    #expect(drawn([]) == nil)
  }

  @Test("a point stands at what was stated and what happened")
  func place() throws {
    let chart = try #require(drawn([bin(0.25, 10, of: 20)]))
    let point = try #require(chart.points.first)
    #expect(point.x == 25)
    #expect(point.y == (Calibration.top + Calibration.bottom) / 2)
    #expect(point.low > point.y && point.high < point.y)
    #expect(point.label == "20")
  }

  @Test("all or none that happened stay on the plot")
  func edges() throws {
    let chart = try #require(drawn([bin(0.004, 0, of: 50), bin(0.996, 50, of: 50)]))
    #expect(chart.points.map(\.y) == [Calibration.bottom, Calibration.top])
    #expect(chart.points[0].low == Calibration.bottom && chart.points[1].high == Calibration.top)
  }

  @Test("a disc's area grows with its forecasts, and the smallest is still seen")
  func area() throws {
    let chart = try #require(
      drawn([bin(0.1, 0, of: 1), bin(0.4, 10, of: 25), bin(0.6, 60, of: 100)])
    )
    #expect(chart.points.map(\.radius) == [3, 4, 8])
    let equal = try #require(drawn([bin(0.1, 5, of: 50), bin(0.4, 20, of: 50)]))
    #expect(equal.points.map(\.radius) == [8, 8])
  }

  @Test("the diagonal's ends are those of the axes")
  func axes() throws {
    let chart = try #require(drawn([bin(0.5, 5, of: 10)]))
    #expect(chart.levels.map(\.y) == [378, 287, 196, 105, 14])
    #expect(chart.ticks.map(\.label) == ["0%", "25%", "50%", "75%", "100%"])
    #expect(chart.ticks.map(\.x) == [0, 25, 50, 75, 100])
    #expect(chart.left.pixels == 40)
  }

  @Test("labels along the foot never touch at any page width", arguments: widths)
  func ticks(page: Double) throws {
    let chart = try #require(drawn([bin(0.5, 5, of: 10)]))
    expectApart(chart.ticks, Double(chart.left.pixels) + Calibration.right, page)
  }

  @Test("a corner is named only where no disc or interval stands", arguments: widths)
  func corners(page: Double) throws {
    var random = SplitMix64(seed: 31)
    // A figure is at most the page less its margins; half of it from 60rem on.
    let figure = page < 960 ? page - 36 : page / 2 - 60
    for round in 0..<100 {
      let bins = (0..<10).map { place in
        let count = Int.random(in: 10...400, using: &random)
        let happened = Int.random(in: 0...count, using: &random)
        return bin(Double(place) / 10 + 0.05, happened, of: count)
      }.filter { _ in Bool.random(using: &random) }
      guard let chart = drawn(bins) else { continue }
      let plot = figure - Double(chart.left.pixels) - Calibration.right
      let length = textWidth("than stated")
      for point in chart.points {
        let (x, r) = (point.x / 100 * plot, point.radius)
        if chart.namesAbove, x - r < 0.04 * plot + length, x + r > 0.04 * plot {
          #expect(min(point.high, point.y - r) > 61, "seed 31, round \(round)")
        }
        if chart.namesBelow, x + r > 0.97 * plot - length, x - r < 0.97 * plot {
          #expect(max(point.low, point.y + r) < 331, "seed 31, round \(round)")
        }
      }
    }
  }
}
