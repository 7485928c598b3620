// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Charts
package import Diagnostics
internal import Figures
internal import Positioning
internal import Templating

extension ChartTemplates {
  /// The net positions of all classes of traders in one market's week.
  ///
  /// - Parameters:
  ///   - report: The market's week.
  ///   - source: Where the figures come from, as the data says.
  ///   - name: The market's name; `nil` for asset, venue and contract as the data writes them.
  ///   - id: Unique on a page.
  /// - Returns: `nil` where no class is net long or short, or fewer than two are given.
  /// - Throws: What rendering and the lines of the words throw.
  package func classBalanceFigure(
    of report: ClassReport,
    source: FigureSource,
    name: String? = nil,
    id: String = "classes"
  ) throws(ReportError) -> FigureView? {
    let shown = ClassRows(report, vocabulary)
    guard report.classes.count > 1, let bars = NetBars(rows: shown.rows) else { return nil }
    let parts = [report.asset.symbol, report.venue.isAll ? "" : report.venue.name, report.contract]
    let subject = name ?? parts.filter { !$0.isEmpty }.joined(separator: " ")
    let phrases = ClassWords(report, shown, source, subject: oneLine(subject))
    let words = try Words<FigureKey>(classes.words, ClassWords.model.record(of: phrases))
    let head = DrawingHead(id: id, name: words[.name], desc: words[.desc])
    let drawing = ClassDrawing(head: head, bars: bars)
    return FigureView(
      id: id,
      title: words[.title],
      sub: words[.sub],
      svg: try classes.drawing.renderMarkup(ClassDrawing.model.record(of: drawing)),
      src: words[.source],
      table: try TableView(words, of: "classes", rows: shown.tableRows, total: shown.total),
      wide: false
    )
  }
}
