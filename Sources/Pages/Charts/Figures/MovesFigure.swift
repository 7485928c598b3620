// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Charts
package import Diagnostics
internal import Figures
internal import Positioning
internal import Templating

extension ChartTemplates {
  /// What moved a net from one slot to the next, as a waterfall.
  ///
  /// - Parameters:
  ///   - change: The net then and now, by asset or market.
  ///   - series: What is counted, how often, and from where.
  ///   - id: Unique on a page.
  /// - Returns: `nil` with fewer than two parts, or where neither net nor any change is there.
  /// - Throws: What rendering and the lines of the words throw.
  package func movesFigure(
    of change: NetChange,
    series: Series,
    id: String = "moves"
  ) throws(ReportError) -> FigureView? {
    let shown = MovesRows(change, vocabulary)
    guard shown.count > 1 else { return nil }
    let chart = Waterfall(
      from: shown.then,
      by: shown.entries.map(\.change),
      before: .init(name: shortDate(change.before), label: shown.amounts.signed(shown.then)),
      rows: shown.entries.map { .init(name: $0.name, label: shown.amounts.signed($0.change)) },
      after: .init(name: shortDate(change.slot), label: shown.amounts.signed(shown.now)),
      label: shown.amounts.tick
    )
    guard let chart else { return nil }
    let oneAsset = change.parts.lazy.compactMap { part -> Asset? in
      if case .market(let market) = part.subject, !market.asset.isAll { market.asset } else { nil }
    }.first
    let phrases = MovesWords(
      series: SeriesWords(series, of: oneAsset?.symbol, in: change.unit, vocabulary),
      change: change,
      shown: shown,
      isCropped: chart.zero == nil,
      unpaired: change.unpaired.prefix(MovesWords.mostNamed).map { marketName($0, vocabulary) }
    )
    let words = try Words<FigureKey>(moves.words, MovesWords.model.record(of: phrases))
    let head = DrawingHead(id: id, name: words[.name], desc: words[.desc])
    let drawing = MovesDrawing(head: head, chart: chart)
    return FigureView(
      id: id,
      title: words[.title],
      sub: words[.sub],
      svg: try moves.drawing.renderMarkup(MovesDrawing.model.record(of: drawing)),
      src: words[.source],
      table: try TableView(
        words,
        of: "moves",
        rows: shown.tableRows,
        total: shown.total(vocabulary)
      ),
      wide: false
    )
  }
}
