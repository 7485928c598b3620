// SPDX-License-Identifier: Apache-2.0
import Analysis
import Charts
import Diagnostics
import Figures
import Positioning
import Templating

extension ChartTemplates {
  /// The ratios of the markets as dots; `nil` where there are fewer than two.
  func marketsFigure(
    of analysis: NoteAnalysis,
    source: FigureSource
  ) throws(ReportError) -> FigureView? {
    guard analysis.markets.count > 1 else { return nil }
    let shown = DotsRows(analysis, vocabulary)
    guard let dots = RatioDots(rows: shown.rows, label: ratioTick) else { return nil }
    let note = NoteWords(analysis, source: source, vocabulary)
    let phrases = DotsWords(note: note, shown: shown)
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
