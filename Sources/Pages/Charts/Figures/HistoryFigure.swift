// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Charts
package import Diagnostics
internal import Figures
internal import Positioning
internal import Templating

extension ChartTemplates {
  /// The ratio of a note's leading figures over time.
  ///
  /// - Parameters:
  ///   - analysis: The note.
  ///   - source: Where the figures come from, as the data says.
  ///   - settings: What tells the regimes, and what parts neighbouring slots.
  /// - Returns: `nil` where the history has fewer than two values.
  /// - Throws: What rendering and the lines of the words throw.
  package func historyFigure(
    of analysis: NoteAnalysis,
    source: FigureSource,
    settings: AnalysisSettings = AnalysisSettings()
  ) throws(ReportError) -> FigureView? {
    let measure = analysis.headline.measure
    let rule = analysis.lead.regime?.rule ?? measure.regimeRule
    let bands = rule == .bands ? settings.bands[measure] ?? .ordinary : nil
    let cadence = settings.cadence
    let chart = RatioHistory(
      points: analysis.history,
      cadence: cadence,
      bands: bands,
      label: dateTick
    )
    let readings = HistoryReadings(analysis.history, cadence)
    guard let chart, readings.values.count > 1 else { return nil }
    let note = NoteWords(analysis, source: source, vocabulary)
    let phrases = HistoryWords(note, analysis, readings, chart, vocabulary)
    let words = try Words<FigureKey>(history.words, HistoryWords.model.record(of: phrases))
    let head = DrawingHead(id: "history", name: words[.name], desc: words[.desc])
    let drawing = HistoryDrawing(head: head, chart: chart)
    return FigureView(
      id: "history",
      title: words[.title],
      sub: words[.sub],
      svg: try history.drawing.renderMarkup(HistoryDrawing.model.record(of: drawing)),
      src: words[.source],
      table: try TableView(words, of: "history", rows: readings.rows(vocabulary)),
      wide: true
    )
  }
}
