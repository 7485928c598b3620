// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Charts
package import Diagnostics
internal import Figures
internal import Positioning
internal import Templating

extension ChartTemplates {
  /// The ratio of one market over all its past.
  ///
  /// - Parameters:
  ///   - past: The market and its readings.
  ///   - series: What is counted, how often, and from where.
  ///   - window: How many slots are shown, the last one included; `nil` for all.
  ///   - name: The market's name; `nil` for asset, venue and contract as the data writes them.
  ///   - id: Unique on a page.
  /// - Returns: `nil` where fewer than two slots have a ratio.
  /// - Throws: What rendering and the lines of the words throw.
  package func pastFigure(
    of past: MarketHistory,
    series: Series,
    window: Int? = nil,
    name: String? = nil,
    id: String = "past"
  ) throws(ReportError) -> FigureView? {
    guard let shown = PastReadings(past, window: window, series.cadence),
      let chart = RatioHistory(
        points: shown.points,
        cadence: series.cadence,
        bands: series.bands,
        label: dateTick
      ),
      shown.history.values.count > 1
    else { return nil }
    let subject = name ?? marketName(past.market, vocabulary)
    let phrases = PastWords(
      SeriesWords(series, of: subject, in: past.unit, vocabulary),
      shown,
      chart,
      vocabulary
    )
    let words = try Words<FigureKey>(self.past, PastWords.model.record(of: phrases))
    let head = DrawingHead(id: id, name: words[.name], desc: words[.desc])
    let drawing = HistoryDrawing(head: head, chart: chart)
    return FigureView(
      id: id,
      title: words[.title],
      sub: words[.sub],
      svg: try history.drawing.renderMarkup(HistoryDrawing.model.record(of: drawing)),
      src: words[.source],
      table: try TableView(words, of: "past", rows: shown.history.rows(vocabulary)),
      wide: true
    )
  }
}
