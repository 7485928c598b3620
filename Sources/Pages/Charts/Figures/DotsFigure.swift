// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Charts
package import Diagnostics
internal import Figures
package import Positioning
internal import Templating

extension ChartTemplates {
  /// The ratios of the markets as dots.
  ///
  /// - Parameters:
  ///   - analysis: The note.
  ///   - source: Where the figures come from, as the data says.
  ///   - cadence: What parts neighbouring slots.
  ///   - most: How many of the markets are drawn, those furthest out first; the table has all.
  /// - Returns: `nil` where there are fewer than two.
  /// - Throws: What rendering and the lines of the words throw.
  package func marketsFigure(
    of analysis: NoteAnalysis,
    source: FigureSource,
    cadence: Cadence,
    most: Int = 12
  ) throws(ReportError) -> FigureView? {
    guard analysis.markets.count > 1 else { return nil }
    let shown = DotsRows(analysis, most: most, vocabulary)
    guard let dots = RatioDots(rows: shown.rows, label: ratioTick) else { return nil }
    let note = NoteWords(analysis, source: source, vocabulary)
    let phrases = DotsWords(note: note, shown: shown, isWeekly: cadence == .weekly)
    let words = try Words<FigureKey>(markets.words, DotsWords.model.record(of: phrases))
    let head = DrawingHead(id: "markets", name: words[.name], desc: words[.desc])
    let drawing = DotsDrawing(head: head, dots: dots)
    return FigureView(
      id: "markets",
      title: words[.title],
      sub: words[.sub],
      svg: try markets.drawing.renderMarkup(DotsDrawing.model.record(of: drawing)),
      src: words[.source],
      table: try TableView(words, of: "markets", rows: shown.tableRows),
      wide: false
    )
  }
}
