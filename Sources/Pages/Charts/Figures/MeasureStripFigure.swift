// SPDX-License-Identifier: Apache-2.0
internal import Charts
package import Diagnostics
package import Positioning
internal import Templating

extension ChartTemplates {
  /// One asset in every measure that knows it, each against its own past on a scale of its own.
  ///
  /// - Parameters:
  ///   - measures: The measures, those that matter most first.
  ///   - name: The asset's name.
  ///   - source: Where the figures come from, as the data says.
  ///   - cadence: What parts neighbouring slots.
  ///   - id: Unique on a page.
  /// - Returns: `nil` with fewer than two measures, or where none has a past.
  /// - Throws: What rendering and the lines of the words throw.
  package func measureStripFigure(
    of measures: [MeasurePast],
    name: String,
    source: FigureSource,
    cadence: Cadence,
    id: String = "measures"
  ) throws(ReportError) -> FigureView? {
    let shown = MeasureStripRows(measures, cadence, vocabulary)
    guard shown.count > 1, shown.rows.contains(where: { $0.past != nil }),
      let chart = OwnScales(rows: shown.rows)
    else { return nil }
    let phrases = MeasureStripWords(
      name: oneLine(name),
      source: source,
      shown: shown,
      cadence: cadence
    )
    let words = try Words<FigureKey>(
      measureStrip.words,
      MeasureStripWords.model.record(of: phrases)
    )
    let head = DrawingHead(id: id, name: words[.name], desc: words[.desc])
    let drawing = MeasureStripDrawing(head: head, chart: chart)
    return FigureView(
      id: id,
      title: words[.title],
      sub: words[.sub],
      svg: try measureStrip.drawing.renderMarkup(MeasureStripDrawing.model.record(of: drawing)),
      src: words[.source],
      table: try TableView(words, of: "measure-strip", rows: shown.tableRows),
      wide: false
    )
  }
}
