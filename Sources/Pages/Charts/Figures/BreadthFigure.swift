// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Charts
package import Diagnostics
internal import Figures
package import Positioning
internal import Templating

extension ChartTemplates {
  /// How many markets stand in which regime, slot by slot.
  ///
  /// - Parameters:
  ///   - breadth: Counts, in the order of `slots`.
  ///   - slots: Slots, oldest first; those left out are gaps.
  ///   - window: How many slots are shown, the last one included; up to 100 stay
  ///     under ten kilobytes, whatever the counts.
  ///   - series: What is counted, how often, and from where.
  ///   - id: Unique on a page.
  /// - Returns: `nil` where fewer than two slots of the window have a market that reports.
  /// - Throws: What rendering and the lines of the words throw.
  package func breadthFigure(
    of breadth: [Breadth],
    slots: [Day],
    window: Int,
    series: Series,
    id: String = "breadth"
  ) throws(ReportError) -> FigureView? {
    let shown = BreadthRows(zip(slots, breadth), window: window, series.cadence)
    guard let shown, let last = shown.reporting.last?.breadth, shown.reporting.count > 1,
      shown.hasLean
    else {
      return nil
    }
    let newest = BreadthCounts(last)
    let chart = BreadthColumns(
      shown.bySlot,
      axis: shown.axis,
      ends: shown.endsWithData
        ? ("\(newest.long) \(vocabulary[.long])", "\(newest.short) \(vocabulary[.short])")
        : ("", ""),
      label: dateTick
    )
    guard let chart else { return nil }
    let phrases = BreadthWords(
      series: SeriesWords(series, vocabulary),
      shown: shown,
      hasGaps: !chart.gaps.isEmpty
    )
    let words = try Words<FigureKey>(self.breadth.words, BreadthWords.model.record(of: phrases))
    let drawing = BreadthDrawing(
      head: DrawingHead(id: id, name: words[.name], desc: words[.desc]),
      chart: chart,
      ends: shown.endsWithData ? newest : nil,
      isByRank: series.bands == nil
    )
    return FigureView(
      id: id,
      title: words[.title],
      sub: words[.sub],
      key: try regimeKey(series.bands, hasBalance: false),
      svg: try self.breadth.drawing.renderMarkup(BreadthDrawing.model.record(of: drawing)),
      src: words[.source],
      table: try TableView(words, of: "breadth", rows: shown.tableRows),
      wide: true
    )
  }
}
