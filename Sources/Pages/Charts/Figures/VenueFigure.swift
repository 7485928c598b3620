// SPDX-License-Identifier: Apache-2.0
internal import Charts
package import Diagnostics
internal import Positioning
internal import Templating

extension ChartTemplates {
  /// The ratios of one asset's markets as dots, with that of their sum.
  ///
  /// - Parameters:
  ///   - markets: The asset's markets in one measure.
  ///   - sum: Long ÷ short of all that add; `nil` where nothing adds.
  ///   - series: What is counted, how often, and from where.
  ///   - name: The asset's name.
  ///   - most: How many are drawn, those furthest from one to one first; the table has all.
  ///   - id: Unique on a page.
  /// - Returns: `nil` where fewer than two have a value in the newest slot.
  /// - Throws: What rendering and the lines of the words throw.
  package func venuesFigure(
    of markets: [VenuePast],
    sum: Double? = nil,
    series: Series,
    name: String,
    most: Int = 16,
    id: String = "venues"
  ) throws(ReportError) -> FigureView? {
    let shown = VenueRows(markets, most: most, vocabulary)
    guard shown.rows.count > 1,
      let dots = RatioDots(rows: shown.rows, reference: sum, label: ratioTick)
    else { return nil }
    let phrases = VenueWords(
      series: SeriesWords(series, of: name, vocabulary),
      shown: shown,
      all: dots.reference == nil ? nil : sum,
      words: vocabulary
    )
    let words = try Words<FigureKey>(venues, VenueWords.model.record(of: phrases))
    let head = DrawingHead(id: id, name: words[.name], desc: words[.desc])
    let drawing = DotsDrawing(head: head, dots: dots)
    return FigureView(
      id: id,
      title: words[.title],
      sub: words[.sub],
      svg: try self.markets.drawing.renderMarkup(DotsDrawing.model.record(of: drawing)),
      src: words[.source],
      table: try TableView(words, of: "venues", rows: shown.tableRows),
      wide: false
    )
  }
}
