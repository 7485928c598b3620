// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Charts
internal import Commentary
package import Diagnostics
internal import Figures
internal import Positioning
internal import Templating

extension ChartTemplates {
  /// What a move of the price of one asset would liquidate, with the cascade where the impact of
  /// forced trades is known.
  ///
  /// - Parameters:
  ///   - curve: The moves.
  ///   - source: Where the levels come from; without a name where the map is our own model's.
  ///   - name: The asset's name; `nil` for the one it has elsewhere.
  ///   - id: Unique on a page.
  /// - Returns: `nil` where no move liquidates anything.
  /// - Throws: What rendering and the lines of the words throw.
  package func squeezeFigure(
    of curve: SqueezeCurve,
    source: FigureSource,
    name: String? = nil,
    id: String = "squeeze"
  ) throws(ReportError) -> FigureView? {
    let chart = SqueezeChart(
      curve,
      move: { $0 == 0 ? vocabulary[.spot] : signedPercent($0, places: 0) },
      amount: { MoneyScale(for: $1).tick($0) }
    )
    guard let chart else { return nil }
    let phrases = SqueezeWords(
      asset: oneLine(name ?? assetTitle(curve.map.asset)),
      curve: curve,
      source: source
    )
    let words = try Words<FigureKey>(squeeze.words, SqueezeWords.model.record(of: phrases))
    let drawing = SqueezeDrawing(
      head: DrawingHead(id: id, name: words[.name], desc: words[.desc]),
      curve: curve,
      chart: chart
    )
    return FigureView(
      id: id,
      title: words[.title],
      sub: words[.sub],
      svg: try squeeze.drawing.renderMarkup(SqueezeDrawing.model.record(of: drawing)),
      src: words[.source],
      table: try TableView(words, of: "squeeze", rows: phrases.tableRows),
      wide: false
    )
  }
}
