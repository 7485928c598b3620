// SPDX-License-Identifier: Apache-2.0
import Analysis
import Charts
import Positioning
import Templating
import TestSupport
import Testing

@testable import Pages

@Suite struct ChartsPanelFigureTests {
  private func figure(_ sample: SeriesSample, window: Int, count: Int? = nil) throws -> FigureView?
  {
    let templates = try ChartTemplates(try TemplateLibrary(try ChartPage.sources()))
    let assets = sample.markets.prefix(count ?? .max).map {
      AssetPast(name: $0.market.asset.symbol, past: $0)
    }
    return try templates.panelsFigure(
      of: Array(assets),
      series: sample.series,
      newest: sample.newest,
      window: window
    )
  }

  @Test("small histories are drawn as recorded", arguments: SeriesSample.allCases)
  func golden(sample: SeriesSample) throws {
    let window = sample == .weeks ? 156 : sample == .days ? 200 : 9
    try expectRecorded(
      try #require(try figure(sample, window: window)),
      "panels-\(sample.rawValue)"
    )
  }

  @Test("of twenty-eight assets twelve are drawn, and the others counted")
  func many() throws {
    let figure = try #require(try figure(.weeks, window: 156))
    #expect(
      figure.src.contains("n = 12 assets with two readings or more. 16 more assets are left out.")
    )
    #expect(figure.table?.rows.count == 12)
    #expect(figure.sub.hasSuffix("The 12 assets furthest from 1:1"))
  }

  @Test("the title is the widest swing, or neutral where two are as wide")
  func titles() throws {
    #expect(try #require(try figure(.sparse, window: 9)).title.contains(" swung most, between "))
    let one = SeriesSample.sparse.markets[0]
    let templates = try ChartTemplates(try TemplateLibrary(try ChartPage.sources()))
    let equal = try templates.panelsFigure(
      of: ["A", "B"].map { AssetPast(name: $0, past: one) },
      series: SeriesSample.sparse.series,
      newest: SeriesSample.sparse.newest,
      window: 9
    )
    #expect(equal?.title.hasPrefix("Ratio of long to short by asset since ") == true)
  }

  @Test("one asset alone is not drawn")
  func one() throws {
    #expect(try figure(.days, window: 200, count: 1) == nil)
    #expect(try figure(.days, window: 200, count: 0) == nil)
  }
}
