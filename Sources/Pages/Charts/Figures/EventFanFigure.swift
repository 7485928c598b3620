// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Charts
internal import Commentary
package import Diagnostics
internal import Figures
internal import Positioning
internal import Templating

extension ChartTemplates {
  /// The price around past extremes of one subject.
  ///
  /// - Parameters:
  ///   - fan: The events.
  ///   - series: What the extremes are of, and where those figures come from.
  ///   - name: Whose extremes; `nil` for the name that the data gives.
  ///   - id: Unique on a page.
  /// - Returns: `nil` where no price is known away from the entry.
  /// - Throws: What rendering and the lines of the words throw.
  package func eventFanFigure(
    of fan: EventFan,
    series: Series,
    name: String? = nil,
    id: String = "event-fan"
  ) throws(ReportError) -> FigureView? {
    let chart = EventFanChart(
      fan,
      level: { signedPercent($0, places: $1 < 0.00995 ? ($1 < 0.000995 ? 2 : 1) : 0) },
      offset: { $0 == 0 ? vocabulary[.entry] : signed(Double($0), places: 0) },
      mark: Self.widest
    )
    guard let chart else { return nil }
    let phrases = EventFanWords(
      fan: fan,
      series: SeriesWords(series, of: name ?? subject(of: fan), vocabulary),
      words: vocabulary
    )
    let words = try Words<FigureKey>(eventFan.words, EventFanWords.model.record(of: phrases))
    let drawing = EventFanDrawing(
      head: DrawingHead(id: id, name: words[.name], desc: words[.desc]),
      isWeekly: fan.cadence == .weekly,
      chart: chart
    )
    return FigureView(
      id: id,
      title: words[.title],
      sub: words[.sub],
      svg: try eventFan.drawing.renderMarkup(EventFanDrawing.model.record(of: drawing)),
      src: words[.source],
      table: try TableView(words, of: "event-fan", rows: phrases.tableRows),
      wide: false
    )
  }

  /// The longer of the two lines above the middle horizon, as long as the drawing's template writes
  /// it; only its width matters.
  private static func widest(of step: EventFan.Step) -> String {
    let median = "Week \(step.offset): " + FanChange.text(step.median)
    let interval = step.interval.map { FanChange.text($0) } ?? ""
    return interval.count > median.count ? interval : median
  }

  private func subject(of fan: EventFan) -> String {
    switch fan.subject {
    case .total: vocabulary[.all]
    case .asset(let asset): assetTitle(asset)
    case .market(let market), .given(let market): marketName(market, vocabulary)
    }
  }
}
