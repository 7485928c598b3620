// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Charts
package import Diagnostics
internal import Figures
internal import Templating

extension ChartTemplates {
  /// The parts of a crowding score, each by its rank in its own past, and their mean.
  ///
  /// - Parameters:
  ///   - crowding: The parts.
  ///   - ratio: Long ÷ short behind the rank of the positioning; `nil` if not known.
  ///   - source: Where the figures come from, as the data says.
  ///   - name: The asset's name.
  ///   - id: Unique on a page.
  /// - Returns: `nil` where there is no score.
  /// - Throws: What rendering and the lines of the words throw.
  package func crowdingFigure(
    of crowding: Crowding,
    ratio: Double?,
    source: FigureSource,
    name: String,
    id: String = "crowding"
  ) throws(ReportError) -> FigureView? {
    guard let score = crowding.score else { return nil }
    let shown = CrowdingRows(crowding, ratio: ratio, vocabulary)
    let chart = RankStrips(
      rows: shown.rows,
      mean: score,
      label: "\(vocabulary[.mean]) \(number(score, places: 2))"
    )
    guard let chart else { return nil }
    let phrases = CrowdingWords(name: oneLine(name), source: source, score: score, shown: shown)
    let words = try Words<FigureKey>(self.crowding.words, CrowdingWords.model.record(of: phrases))
    let head = DrawingHead(id: id, name: words[.name], desc: words[.desc])
    let drawing = CrowdingDrawing(head: head, chart: chart)
    return FigureView(
      id: id,
      title: words[.title],
      sub: words[.sub],
      svg: try self.crowding.drawing.renderMarkup(CrowdingDrawing.model.record(of: drawing)),
      src: words[.source],
      table: try TableView(words, of: "crowding", rows: shown.tableRows),
      wide: false
    )
  }
}
