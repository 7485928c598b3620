// SPDX-License-Identifier: Apache-2.0
internal import Charts
package import Diagnostics
package import Positioning
internal import Templating

extension ChartTemplates {
  /// Small histories of the ratio of each asset of a measure, on one axis.
  ///
  /// - Parameters:
  ///   - assets: The assets.
  ///   - series: What is counted, how often, and from where.
  ///   - newest: The last slot shown.
  ///   - window: How many slots are shown.
  ///   - most: How many assets are drawn, those furthest from one to one first.
  ///   - id: Unique on a page.
  /// - Returns: `nil` where fewer than two have two ratios in those slots.
  /// - Throws: What rendering and the lines of the words throw.
  package func panelsFigure(
    of assets: [AssetPast],
    series: Series,
    newest: Day,
    window: Int,
    most: Int = 12,
    id: String = "panels"
  ) throws(ReportError) -> FigureView? {
    let shown = PanelRows(
      assets,
      newest: newest,
      window: window,
      cadence: series.cadence,
      most: most,
      vocabulary
    )
    guard let chart = RatioPanels(rows: shown.rows) else { return nil }
    let phrases = PanelWords(
      series: SeriesWords(series, vocabulary),
      shown: shown,
      words: vocabulary
    )
    let words = try Words<FigureKey>(panels.words, PanelWords.model.record(of: phrases))
    let drawing = PanelDrawing(
      head: DrawingHead(id: id, name: words[.name], desc: words[.desc]),
      chart: chart,
      first: shown.first,
      last: shown.last
    )
    return FigureView(
      id: id,
      title: words[.title],
      sub: words[.sub],
      svg: try panels.drawing.renderMarkup(PanelDrawing.model.record(of: drawing)),
      src: words[.source],
      table: try TableView(words, of: "panels", rows: shown.tableRows),
      wide: true
    )
  }
}
