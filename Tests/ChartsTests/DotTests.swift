// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Charts

@Suite struct DotTests {
  private func row(_ value: RatioDots.Row.Value, before: Double? = nil) -> RatioDots.Row {
    .init(name: "BTC Binance", label: "15.2:1", value: value, before: before)
  }

  private func drawn(_ rows: [RatioDots.Row]) -> RatioDots? {
    RatioDots(rows: rows) { "\(Int($0)):1" }
  }

  @Test("short lies left of one to one, long right, and a label right of both marks")
  func sides() throws {
    let chart = try #require(drawn([row(.ratio(0.1), before: 0.5), row(.ratio(4), before: 2)]))
    #expect(chart.dots[0].x < chart.level && chart.dots[1].x > chart.level)
    #expect(chart.dots.map(\.lean) == [-1, 1])
    #expect(chart.dots[0].labelX == chart.dots[0].ring)
    #expect(chart.dots[1].labelX == chart.dots[1].x)
    #expect(chart.dots.map(\.clipping) == [.inside, .inside])
  }

  @Test("an empty side and a value beyond the axis stand at its end as arrows")
  func ends() throws {
    let chart = try #require(drawn([row(.noLongs), row(.noShorts), row(.ratio(9e9))]))
    #expect(chart.dots.map(\.x) == [0, 100, 100])
    #expect(chart.dots.map(\.clipping) == [.short, .long, .long])
  }

  @Test("equal sides lean nowhere")
  func even() throws {
    let chart = try #require(drawn([row(.ratio(1))]))
    #expect(chart.dots[0].lean == 0)
    #expect(chart.dots[0].x == chart.level)
  }

  @Test("twenty-eight markets stand apart, closer than few do, with their names cut to fit")
  func many() throws {
    let rows = (0..<28).map { index -> RatioDots.Row in
      let ratio = Double(index) / 14
      return RatioDots.Row(
        name: index == 5 ? "RUSSELL 2000 MINI INDEX" : "E-MINI S&P 500",
        label: index == 0 ? "no longs" : "36.1:1",
        value: index == 0 ? .noLongs : .ratio(ratio),
        before: nil
      )
    }
    let chart = try #require(drawn(rows))
    let middles = chart.dots.map(\.y)
    #expect(zip(middles, middles.dropFirst()).allSatisfy { $1 - $0 == 22 })
    #expect(chart.dots.allSatisfy { textWidth($0.name) + 10 <= Double(chart.left.pixels) })
    #expect(chart.dots[5].name == "RUSSELL 2000…")
    #expect(chart.height == 24 + 28 * 22 + 22)
    let few = try #require(drawn(Array(rows.prefix(12))))
    #expect(few.dots[1].y - few.dots[0].y == 29)
  }

  @Test("no market, no chart")
  func none() { #expect(drawn([]) == nil) }

  @Test("the names of both sides fit over plot and gutters")
  func names() throws {
    let chart = try #require(drawn([row(.ratio(0.001))]))
    let room = (100 - chart.level) / 100 * 40 + Double(chart.right.pixels)
    #expect(room >= textWidth("Long", bold: true) + 6)
    #expect(Double(chart.left.pixels) >= textWidth("Short", bold: true) + 6)
  }

  @Test(
    "marks and labels of all rows stay within plot and gutters at every page width",
    arguments: [320, 360, 480, 600, 768, 1024, 1440]
  )
  func widths(page: Double) throws {
    let ratios = [0.001, 0.04, 0.3, 1, 1.2, 3, 700]
    let chart = try #require(drawn(ratios.map { row(.ratio($0), before: 1 / $0) }))
    let margin = page < 640 ? 36.0 : 64
    let plot = min(page, 1120) - margin - Double(chart.left.pixels + chart.right.pixels)
    for dot in chart.dots {
      let end = dot.labelX / 100 * plot + 11 + textWidth(dot.label, bold: true)
      #expect(end <= plot + Double(chart.right.pixels))
    }
    let shown = page - margin >= 480 ? chart.ticks : chart.ticks.filter { !$0.isWide }
    let extents = shown.map { extent(of: $0, in: plot) }
    #expect(zip(extents, extents.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
  }
}
