// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Charts
package import Diagnostics
internal import Figures
internal import Positioning
internal import Templating

extension ChartTemplates {
  /// The net position of one market over all its past, with where it stands in the ranges of the
  /// last slots.
  ///
  /// - Parameters:
  ///   - past: The market and its readings.
  ///   - series: What is counted, how often, and from where.
  ///   - window: How many slots are shown, the last one included; `nil` for all. Ranges of 52 and
  ///     156 weeks, or 90 and 365 days, are drawn where it holds them.
  ///   - name: The market's name; `nil` for asset, venue and contract as the data writes them.
  ///   - id: Unique on a page.
  /// - Returns: `nil` where fewer than two slots have a net position.
  /// - Throws: What rendering and the lines of the words throw.
  package func netFigure(
    of past: MarketHistory,
    series: Series,
    window: Int? = nil,
    name: String? = nil,
    id: String = "net"
  ) throws(ReportError) -> FigureView? {
    guard let shown = PastReadings(past, window: window, series.cadence), let unit = past.unit,
      shown.nets.count > 1
    else { return nil }
    let amount = NetAmounts(unit)
    let chart = NetHistory(
      points: shown.nets,
      axis: shown.axis,
      spans: [series.cadence.recent, series.cadence.window],
      label: dateTick,
      amount: { amount.tick($0, step: $1) }
    )
    guard let chart else { return nil }
    let subject = name ?? marketName(past.market, vocabulary)
    let phrases = NetWords(
      series: SeriesWords(series, of: subject, in: unit, vocabulary),
      shown: shown,
      chart: chart,
      amount: amount,
      words: vocabulary
    )
    let words = try Words<FigureKey>(net.words, NetWords.model.record(of: phrases))
    let drawing = NetDrawing(
      head: DrawingHead(id: id, name: words[.name], desc: words[.desc]),
      chart: chart,
      amount: amount
    )
    return FigureView(
      id: id,
      title: words[.title],
      sub: words[.sub],
      svg: try net.drawing.renderMarkup(NetDrawing.model.record(of: drawing)),
      src: words[.source],
      table: try TableView(words, of: "net", rows: phrases.tableRows),
      wide: true
    )
  }
}
