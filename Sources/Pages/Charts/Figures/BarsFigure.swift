// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Charts
package import Diagnostics
internal import Figures
internal import Positioning
internal import Templating

extension ChartTemplates {
  /// Who holds it: bars by asset where amounts add, dots by market where they do not.
  ///
  /// - Parameters:
  ///   - analysis: The note.
  ///   - source: Where the figures come from, as the data says.
  ///   - settings: What tells an extreme ratio, which is printed strong, and how often notes are.
  /// - Returns: `nil` where there is only one to show.
  /// - Throws: What rendering and the lines of the words throw.
  package func holdersFigure(
    of analysis: NoteAnalysis,
    source: FigureSource,
    settings: AnalysisSettings = AnalysisSettings()
  ) throws(ReportError) -> FigureView? {
    let rows = BarsRows(analysis.assets, other: vocabulary[.other])
    if analysis.holdsAmounts,
      let figure = try barsFigure(
        of: analysis,
        rows,
        source: source,
        bands: settings.bands[analysis.headline.measure] ?? .ordinary
      )
    {
      return figure
    }
    return try marketsFigure(of: analysis, source: source, cadence: settings.cadence)
  }

  /// Diverging bars by asset.
  private func barsFigure(
    of analysis: NoteAnalysis,
    _ shown: BarsRows,
    source: FigureSource,
    bands: RegimeBands
  ) throws(ReportError) -> FigureView? {
    guard let bars = DivergingBars(rows: shown.rows(bands)) else { return nil }
    let phrases = BarsWords(
      note: NoteWords(analysis, source: source, vocabulary),
      shown: shown,
      concentration: analysis.concentration,
      vocabulary: vocabulary
    )
    let words = try Words<FigureKey>(assets.words, BarsWords.model.record(of: phrases))
    let head = DrawingHead(id: "assets", name: words[.name], desc: words[.desc])
    let drawing = BarsDrawing(head: head, bars: bars)
    return FigureView(
      id: "assets",
      title: words[.title],
      sub: words[.sub],
      svg: try assets.drawing.renderMarkup(BarsDrawing.model.record(of: drawing)),
      src: words[.source],
      table: try TableView(
        words,
        of: "assets",
        rows: shown.entries.map { $0.tableRow(vocabulary) },
        total: shown.total(of: analysis, vocabulary)?.tableRow(vocabulary)
      ),
      wide: false
    )
  }
}

extension NoteAnalysis {
  /// Whether amounts by asset tell of all: those of different coins have no common scale, and a few
  /// converted markets tell nothing of the others.
  var holdsAmounts: Bool {
    assets.count > 1 && assets.allSatisfy { $0.unit == .usd }
      && (leadKind == .total || conversions.isEmpty)
  }
}
