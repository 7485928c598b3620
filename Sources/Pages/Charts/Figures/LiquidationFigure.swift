// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Charts
internal import Commentary
package import Diagnostics
internal import Figures
internal import Positioning
internal import Templating

extension ChartTemplates {
  /// What would be liquidated at which price of one asset, within 15% of it.
  ///
  /// - Parameters:
  ///   - map: The levels.
  ///   - source: Where the levels come from; without a name where the map is our own model's.
  ///   - band: How far from the spot the sides are weighed against each other, a fraction.
  ///   - name: The asset's name; `nil` for the one it has elsewhere.
  ///   - id: Unique on a page.
  /// - Returns: `nil` where no level lies within 15% of the spot.
  /// - Throws: What rendering and the lines of the words throw.
  package func liquidationMapFigure(
    of map: LiquidationMap,
    source: FigureSource,
    band: Double = 0.1,
    name: String? = nil,
    id: String = "liquidation-map"
  ) throws(ReportError) -> FigureView? {
    let steps = LiquidationSteps(map)
    let scale = MoneyScale(for: max(steps.short.steps.max() ?? 0, steps.long.steps.max() ?? 0))
    let totalScale = MoneyScale(for: max(steps.short.total, steps.long.total))
    let chart = LiquidationMapChart(
      steps,
      price: price(map.spot),
      stepLabel: { scale.tick($0) },
      totalLabel: { totalScale.tick($0) },
      total: { money($0) }
    )
    guard let chart else { return nil }
    let phrases = LiquidationWords(
      asset: oneLine(name ?? assetTitle(map.asset)),
      map: map,
      steps: steps,
      band: band,
      source: source,
      words: vocabulary
    )
    let words = try Words<FigureKey>(
      liquidationMap.words,
      LiquidationWords.model.record(of: phrases)
    )
    let drawing = LiquidationDrawing(
      head: DrawingHead(id: id, name: words[.name], desc: words[.desc]),
      chart: chart,
      spot: price(map.spot),
      scale: scale,
      totalScale: totalScale
    )
    return FigureView(
      id: id,
      title: words[.title],
      sub: words[.sub],
      svg: try liquidationMap.drawing.renderMarkup(LiquidationDrawing.model.record(of: drawing)),
      src: words[.source],
      table: try TableView(words, of: "liquidation-map", rows: phrases.tableRows),
      wide: false
    )
  }
}
