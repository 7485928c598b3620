// SPDX-License-Identifier: Apache-2.0
internal import Charts
internal import Templating

/// What the template of a calendar draws.
struct CalendarDrawing: Hashable, Sendable {
  let head: DrawingHead
  let chart: RegimeCalendar

  /// What the template may write.
  static let model = Model<CalendarDrawing>(
    .text("id") { $0.head.id },
    .text("name") { $0.head.name },
    .text("desc") { $0.head.desc },
    .number("left", places: 0) { Double($0.chart.left.pixels) },
    .number("height", places: 0) { $0.chart.height },
    .number("top", places: 0) { _ in RegimeCalendar.top },
    .number("plotHeight", places: 0) { $0.chart.plotHeight },
    .number("columns", places: 0) { Double($0.chart.columns) },
    .number("rows", places: 0) { Double($0.chart.rows) },
    .list("cells", of: CellPaths.Path.model) { $0.chart.cells.paths },
    .text("grid") { view in
      let grid = CellPaths.grid(columns: view.chart.columns, rows: view.chart.rows)
      return grid.upright + grid.level
    },
    .optionalText("months") { $0.chart.months.isEmpty ? nil : $0.chart.months },
    .optionalRecord("newest", of: RegimeCalendar.Outline.model) { $0.chart.newest },
    .list("labels", of: RegimeCalendar.Label.model) { $0.chart.labels },
    .list("ticks", of: Tick.model) { $0.chart.ticks }
  )
}

extension RegimeCalendar.Outline {
  /// What templates may write of the newest slot's outline.
  fileprivate static let model = Model<RegimeCalendar.Outline>(
    .number("x", places: 2) { $0.x },
    .number("y", places: 0) { $0.y },
    .number("width", places: 2) { $0.width },
    .number("height", places: 0) { $0.height }
  )
}

extension RegimeCalendar.Label {
  /// What templates may write of a row's name.
  fileprivate static let model = Model<RegimeCalendar.Label>(
    .text("text") { $0.text },
    .number("baseline", places: 1) { $0.baseline }
  )
}
