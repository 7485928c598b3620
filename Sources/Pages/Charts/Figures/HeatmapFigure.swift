// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Charts
package import Diagnostics
internal import Figures
package import Positioning
internal import Templating

extension ChartTemplates {
  /// The regimes of several markets slot by slot, with the newest ratio of each at right.
  ///
  /// - Parameters:
  ///   - rows: Names and readings, oldest first, in the order in which they are drawn.
  ///   - slots: The slots drawn, oldest first; those left out between them are drawn empty.
  ///   - series: What is counted, how often, and from where.
  ///   - id: Unique on a page.
  /// - Returns: `nil` without two slots, and where the rows have fewer than two readings in them.
  /// - Throws: What rendering and the lines of the words throw.
  package func heatmapFigure(
    rows: [(name: String, readings: [SlotReading])],
    slots: [Day],
    series: Series,
    id: String = "heatmap"
  ) throws(ReportError) -> FigureView? {
    guard let axis = SlotAxis(slots, series.cadence), axis.count > 1,
      let shown = HeatmapRows(rows, axis, vocabulary), shown.readings > 1,
      let chart = RegimeHeatmap(rows: shown.rows, axis: axis, label: dateTick)
    else { return nil }
    let phrases = HeatmapWords(series: SeriesWords(series, vocabulary), shown: shown)
    let words = try Words<FigureKey>(heatmap.words, HeatmapWords.model.record(of: phrases))
    let head = DrawingHead(id: id, name: words[.name], desc: words[.desc])
    let drawing = HeatmapDrawing(head: head, chart: chart)
    let fills = chart.cells.paths.map(\.fill)
    return FigureView(
      id: id,
      title: words[.title],
      sub: words[.sub],
      key: try regimeKey(
        series.bands,
        and: fills.contains(.withoutVerdict) ? [.withoutVerdict] : []
      ),
      svg: try heatmap.drawing.renderMarkup(HeatmapDrawing.model.record(of: drawing)),
      src: words[.source],
      table: try TableView(words, of: "heatmap", rows: shown.tableRows),
      wide: true
    )
  }
}
