// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Charts
package import Diagnostics
internal import Figures
package import Positioning
internal import Templating

extension ChartTemplates {
  /// How often forecasts came true, by what they stated.
  ///
  /// - Parameters:
  ///   - bins: The bins, from the lowest.
  ///   - period: The first note that stated a forecast and the last that scored one.
  ///   - id: Unique on a page.
  /// - Returns: `nil` without bins.
  /// - Throws: What rendering and the lines of the words throw.
  package func calibrationFigure(
    of bins: [CalibrationBin],
    period: ClosedRange<Day>?,
    id: String = "calibration"
  ) throws(ReportError) -> FigureView? {
    let chart = Calibration(
      bins,
      percent: { percent($0, places: 0) },
      label: { "\($0.statedText): \($0.happenedText) of \(count($0.count))" }
    )
    guard let chart else { return nil }
    let facts = CalibrationWords(bins: bins, period: period)
    let words = try Words<CalibrationKey>(
      calibration.words,
      CalibrationWords.model.record(of: facts)
    )
    let drawing = CalibrationDrawing(
      head: DrawingHead(id: id, name: words[.name], desc: words[.desc]),
      chart: chart,
      axis: words[.axis]
    )
    return FigureView(
      id: id,
      title: words[.title],
      sub: words[.sub],
      svg: try calibration.drawing.renderMarkup(CalibrationDrawing.model.record(of: drawing)),
      src: words[.source],
      table: try TableView(
        caption: words[.caption],
        columns: words[.columns],
        of: "calibration",
        rows: bins.map(\.tableRow)
      ),
      wide: false
    )
  }
}

extension CalibrationBin {
  /// The bin's row of the data table.
  fileprivate var tableRow: TableView.Row {
    func points(_ share: Double) -> String { number(share * 100) }
    return TableView.Row(
      head: "\(points(low)) to \(points(high))%",
      cells: [
        statedText, happenedText,
        "\(points(interval.lowerBound)) to \(points(interval.upperBound))%", Figures.count(count),
      ]
    )
  }
}
