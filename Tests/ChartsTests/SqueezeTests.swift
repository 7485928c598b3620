// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import TestSupport
import Testing

@testable import Charts

/// How far a pole's label stands from it in the template, in pixels: there is a mark between them.
private let labelDistance = 20.0

@Suite struct SqueezeTests {
  /// A curve that liquidates `fall` per unit of a fall and `rise` per unit of a rise.
  private func curve(fall: Double, rise: Double, factor: Double? = 1.5) -> SqueezeCurve {
    func point(_ move: Double) -> SqueezeCurve.Point {
      let direct = abs(move) * (move < 0 ? fall : rise)
      return SqueezeCurve.Point(
        move: move,
        direct: direct,
        cascade: factor.map { factor in
          .init(
            liquidated: direct * factor,
            end: move * factor,
            low: direct * (1 + factor) / 2,
            high: direct * factor * 1.2,
            halfVolume: direct * factor,
            fifthVolume: direct * factor
          )
        }
      )
    }
    let day = Day(20_000)
    return SqueezeCurve(
      map: LiquidationMap(
        asset: Asset("BTC"),
        venues: [.all],
        time: .day(day),
        spot: 100,
        spotDay: day,
        origin: .given,
        status: .modelled,
        levels: [],
        wrongSide: 0,
        openInterest: nil,
        statedLong: 0,
        statedShort: 0,
        scale: 1
      ),
      impact: nil,
      points: (-30...30).map { point(Double($0) / 200) },
      fall: point(-0.05),
      rise: point(0.05),
      runawayRise: nil,
      runawayFall: nil
    )
  }

  private func drawn(_ curve: SqueezeCurve) -> SqueezeChart? {
    SqueezeChart(
      curve,
      move: { $0 == 0 ? "Spot" : "+\(Int(abs($0) * 100 + 0.5))%" },
      amount: { value, most in "\(Int(value / most * 15_000))" }
    )
  }

  @Test("nothing liquidated, no chart")
  func nothing() { #expect(drawn(curve(fall: 0, rise: 0)) == nil) }

  @Test("without an impact there is the direct line alone")
  func direct() throws {
    let chart = try #require(drawn(curve(fall: 1e10, rise: 4e10, factor: nil)))
    for arm in [chart.fall, chart.rise] {
      #expect(!arm.direct.isEmpty)
      #expect(arm.cascade == nil && arm.range == nil && arm.cascadeY == nil)
    }
  }

  @Test("poles stand at the told moves, marks on them within the plot, the cascade above")
  func marks() throws {
    for (fall, rise) in [(1e9, 4e10), (4e10, 1e9), (0, 1), (1e-3, 1e15)] {
      let chart = try #require(drawn(curve(fall: fall, rise: rise)))
      #expect(abs(chart.fall.pole - 100.0 / 3) < 1e-9)
      #expect(abs(chart.rise.pole - 200.0 / 3) < 1e-9)
      for arm in [chart.fall, chart.rise] {
        let cascade = try #require(arm.cascadeY)
        #expect(SqueezeChart.top <= cascade && cascade <= arm.directY)
        #expect(arm.directY <= SqueezeChart.bottom)
      }
    }
  }

  @Test("a mirrored curve has mirrored marks")
  func mirror() throws {
    let chart = try #require(drawn(curve(fall: 3e9, rise: 7e9)))
    let other = try #require(drawn(curve(fall: 7e9, rise: 3e9)))
    #expect(chart.fall.directY == other.rise.directY)
    #expect(chart.rise.cascadeY == other.fall.cascadeY)
    #expect(abs(chart.fall.pole + other.rise.pole - 100) < 1e-9)
    #expect(chart.levels == other.levels)
  }

  @Test("labels of the poles keep to their outer thirds at any page width", arguments: widths)
  func labels(page: Double) throws {
    for rise in [4e10, 9.9e11, 3] {
      let chart = try #require(drawn(curve(fall: 1, rise: rise)))
      let left = Double(chart.left.pixels)
      expectApart(chart.ticks, left + SqueezeChart.right, page)
      let margin = page < 640 ? 36.0 : 64
      let isWide = page - margin > 480
      let plot = min(page, 1120) - margin - left - SqueezeChart.right
      // The widest that money has below a thousand trillions.
      let width =
        textWidth("$123.4bn", bold: true) + (isWide ? textWidth(" cascade") : 0)
        + labelDistance
      #expect(width <= chart.fall.pole / 100 * plot + left)
      #expect(chart.rise.pole / 100 * plot + width <= plot + SqueezeChart.right + margin / 2)
      // Inwards a pole has half the distance to the other, and no label.
      #expect(chart.rise.pole - chart.fall.pole > 30)
    }
  }

  @Test("heights are labelled at least a line apart")
  func levels() throws {
    for most in [1.0, 13, 4e9, 9.99e14] {
      let chart = try #require(drawn(curve(fall: 0, rise: most)))
      let heights = chart.levels.map(\.y)
      #expect(heights.first == SqueezeChart.bottom)
      #expect(zip(heights, heights.dropFirst()).allSatisfy { $0 - $1 >= 15 })
    }
  }
}
