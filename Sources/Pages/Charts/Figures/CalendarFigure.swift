// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Charts
package import Diagnostics
internal import Figures
package import Positioning
internal import Templating

/// One slot of a calendar.
package struct CalendarSlot: Hashable, Sendable {
  /// Which.
  package let slot: Day
  /// The regime's step, −3 (extreme short) to 3; `nil` where no verdict may be given.
  package let step: Int?
  /// Whether it has a value; without one it is told as no data.
  package let hasValue: Bool

  /// A slot of a calendar.
  package init(slot: Day, step: Int?, hasValue: Bool = true) {
    self.slot = slot
    self.step = step
    self.hasValue = hasValue
  }

  /// The slot of `reading`.
  package init(_ reading: SlotReading) {
    self.init(slot: reading.slot, step: reading.regime?.step)
  }

  /// What its cell shows.
  var fill: CellFill { hasValue ? step.map(CellFill.step) ?? .withoutVerdict : .missing }
}

extension ChartTemplates {
  /// The regime of every slot: a year of days with one column a week, or years of weeks with one
  /// row a year.
  ///
  /// - Parameters:
  ///   - slots: In any order; those between the first and the last that are left out are no data.
  ///     Of days only the year of the last one is drawn.
  ///   - series: What is counted, how often, and from where.
  ///   - subject: Whose regimes; `nil` where it goes without saying.
  ///   - id: Unique on a page.
  /// - Returns: `nil` where fewer than two of the slots drawn have a value.
  /// - Throws: What rendering and the lines of the words throw.
  package func calendarFigure(
    of slots: [CalendarSlot],
    series: Series,
    subject: String? = nil,
    id: String = "calendar"
  ) throws(ReportError) -> FigureView? {
    guard let shown = CalendarRows(slots, series.cadence),
      shown.slots.count - shown.count(of: [.missing]) > 1
    else { return nil }
    let chart = RegimeCalendar(
      fills: shown.fills,
      cadence: series.cadence,
      months: shortMonthNames,
      row: series.cadence == .daily ? { shortWeekdayNames[$0] } : { String($0) }
    )
    guard let chart else { return nil }
    let phrases = CalendarWords(series: SeriesWords(series, of: subject, vocabulary), shown: shown)
    let words = try Words<FigureKey>(calendar.words, CalendarWords.model.record(of: phrases))
    let head = DrawingHead(id: id, name: words[.name], desc: words[.desc])
    let drawing = CalendarDrawing(head: head, chart: chart)
    let fills = chart.cells.paths.map(\.fill)
    return FigureView(
      id: id,
      title: words[.title],
      sub: words[.sub],
      key: try regimeKey(
        series.bands,
        and: [.withoutVerdict, .missing].filter { fills.contains($0) }
      ),
      svg: try calendar.drawing.renderMarkup(CalendarDrawing.model.record(of: drawing)),
      src: words[.source],
      table: try TableView(words, of: "calendar", rows: shown.tableRows),
      wide: true
    )
  }
}
