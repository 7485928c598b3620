// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import Templating
import Testing

@testable import Pages

@Suite struct MoveFindingTests {
  private func templates() throws -> ChartTemplates {
    try ChartTemplates(try TemplateLibrary(try ChartPage.sources()))
  }

  private func map(
    _ levels: [(distance: Double, size: Double)],
    wrongSide: Double = 0,
    interest: Double? = nil,
    scale: Double = 1,
    status: Status = .modelled
  ) -> LiquidationMap {
    let sum = levels.reduce(0) { $0 + $1.size }
    return LiquidationMap(
      asset: Asset("BTC"),
      venues: [.all],
      time: .day(ChartSamples.today),
      spot: 100,
      spotDay: ChartSamples.today,
      origin: .given,
      status: status,
      levels: levels.sorted { $0.distance < $1.distance }.map { distance, size in
        .init(
          price: 100 * (1 + distance),
          long: distance < 0 ? size : 0,
          short: distance > 0 ? size : 0
        )
      },
      wrongSide: wrongSide,
      openInterest: interest,
      statedLong: 0,
      statedShort: sum,
      scale: scale
    )
  }

  private func figure(_ map: LiquidationMap, band: Double = 0.1) throws -> FigureView? {
    try templates().liquidationMapFigure(of: map, source: FigureSource(nil), band: band)
  }

  @Test("a map without levels within 15% draws nothing")
  func empty() throws {
    #expect(try figure(map([])) == nil)
    #expect(try figure(map([(0.2, 1e9)])) == nil)
  }

  @Test("the sides are weighed within the band, and told from one and a half on")
  func weights() throws {
    let levels = [(0.05, 12.5e9), (-0.05, 1e9), (-0.12, 90e9)]
    #expect(
      try figure(map(levels))?.title
        == "Bitcoin shorts outweigh longs 12.5 to 1 within 10% of the price"
    )
    #expect(
      try figure(map(levels), band: 0.125)?.title
        == "Bitcoin longs outweigh shorts 7.3 to 1 within 12.5% of the price"
    )
    let even = (1...15).flatMap { [(Double($0) / 100, 1.4), (-Double($0) / 100, 1.0)] }
    #expect(try figure(map(even))?.title == "Bitcoin liquidation levels by price")
  }

  @Test("a side that is empty within the band is not called a ratio")
  func alone() throws {
    #expect(
      try figure(map([(0.05, 1e9), (-0.12, 9e9)]))?.title
        == "Bitcoin has shorts alone to liquidate within 10% of the price"
    )
    #expect(
      try figure(map([(0.12, 1e9), (-0.12, 9e9)]))?.title
        == "Bitcoin longs are stacked from 11% to 12% below the price"
    )
  }

  @Test("levels are stacked only where two thirds of a side lie in a third of the steps")
  func stacked() throws {
    func title(_ peak: Double) throws -> String? {
      let foot = (1...15).map { (Double($0) / 100, 1.0) }
      let longs = (1...10).map { (-Double($0) / 100, 0.9 + peak / 6) }
      return try figure(map(foot + longs + [(0.031, peak), (0.041, peak)]))?.title
    }
    #expect(try title(15) == "Bitcoin shorts are stacked from 3% to 5% above the price")
    #expect(try title(11) == "Bitcoin shorts are stacked from 2% to 5% above the price")
    #expect(try title(7) == "Bitcoin liquidation levels by price")
  }

  @Test("what is left out, scaled or made up is told, and the rest is not")
  func source() throws {
    let plain = try #require(try figure(map([(0.05, 1e9)], interest: 2e9)))
    #expect(!plain.src.contains("wrong side") && !plain.src.contains("scaled"))
    #expect(!plain.src.contains("not known, so") && !plain.src.contains("Beyond"))
    #expect(plain.sub.hasPrefix("Modelled"))
    let scaled = try #require(
      try figure(
        map(
          [(0.05, 1e9), (0.3, 4e9)],
          wrongSide: 7e8,
          interest: 1e8,
          scale: 0.02,
          status: .synthetic
        )
      )
    )
    #expect(scaled.src.contains("sums to 50 times open interest; all levels are scaled to it."))
    #expect(scaled.src.contains("left out: $700.0m before scaling."))
    #expect(scaled.src.contains("Beyond 15%, not drawn: $4.00bn of shorts, $0 of longs."))
    #expect(scaled.src.hasPrefix("Synthetic levels") && scaled.sub.hasPrefix("Synthetic, modelled"))
  }

  @Test("a squeeze tells the direction that liquidates more, and the cascade only where it adds")
  func squeezes() throws {
    func title(_ sample: SqueezeSample) throws -> String? {
      try templates().squeezeFigure(of: sample.curve, source: FigureSource(nil))?.title
    }
    #expect(
      try title(.ordinary)
        == "A 5% rise would liquidate $8.50bn of shorts, or $11.6bn with the cascade"
    )
    #expect(
      try title(.falling)?.hasPrefix("A 5% fall would liquidate $7.88bn of longs, or") == true
    )
    #expect(try title(.direct) == "A 5% rise would liquidate $8.50bn of shorts")
    #expect(
      try title(.flat)
        == "A 5% rise would liquidate $8.50bn of shorts, with or without the cascade"
    )
  }

  @Test("a squeeze without an impact says so, draws no cascade and has two columns")
  func noImpact() throws {
    let figure = try #require(
      try templates().squeezeFigure(of: SqueezeSample.direct.curve, source: FigureSource(nil))
    )
    #expect(figure.sub.contains("cannot be fed back"))
    #expect(!figure.src.contains("square-root") && !figure.src.contains("runs through"))
    #expect(figure.table?.columns == ["Direct"])
    #expect(figure.table?.rows.map(\.head).first == "−15%")
    let svg = String(decoding: figure.svg.bytes, as: UTF8.self)
    #expect(!svg.contains("dsh") && !svg.contains("fs2"))
  }

  @Test("a curve that liquidates nothing draws nothing")
  func nothing() throws {
    let curve = SqueezeSample.ordinary.curve
    let empty = SqueezeCurve(
      map: curve.map,
      impact: nil,
      points: curve.points.map { .init(move: $0.move, direct: 0, cascade: nil) },
      fall: .init(move: -0.05, direct: 0, cascade: nil),
      rise: .init(move: 0.05, direct: 0, cascade: nil),
      runawayRise: nil,
      runawayFall: nil
    )
    #expect(try templates().squeezeFigure(of: empty, source: FigureSource(nil)) == nil)
  }

  @Test("a fan says whether zero is inside the interval, and under eight events that they are few")
  func fans() throws {
    func figure(_ sample: EventFanSample) throws -> FigureView {
      try #require(try templates().eventFanFigure(of: sample.fan, series: sample.series))
    }
    #expect(try figure(.one).title == "1 extreme like this, too few to tell")
    #expect(try figure(.seven).title == "7 extremes like this, too few to tell")
    #expect(try figure(.seven).table?.columns.count == 7)
    #expect(
      try figure(.equal).title
        == "13 weeks after past extremes Bitcoin was 0.0% at the median, with zero inside the interval"
    )
    #expect(try figure(.negative).title.hasSuffix("with zero outside the interval"))
    #expect(try figure(.gaps).title == "Price of Bitcoin after past extremes")
    #expect(try figure(.gaps).src.contains("7 of the 8 reach the last week."))
    #expect(try figure(.forty).src.contains("Made as of 17 Dec 2025."))
    #expect(!(try figure(.seven).src.contains("bootstrap")))
  }
}
