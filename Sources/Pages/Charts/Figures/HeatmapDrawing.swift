// SPDX-License-Identifier: Apache-2.0
internal import Charts
internal import Positioning
internal import Templating

/// What the template of a heatmap draws.
struct HeatmapDrawing: Hashable, Sendable {
  let head: DrawingHead
  let chart: RegimeHeatmap

  /// What the template may write.
  static let model = Model<HeatmapDrawing>(
    .text("id") { $0.head.id },
    .text("name") { $0.head.name },
    .text("desc") { $0.head.desc },
    .number("left", places: 0) { Double($0.chart.left.pixels) },
    .number("right", places: 0) { Double($0.chart.right.pixels) },
    .number("height", places: 0) { $0.chart.height },
    .number("top", places: 0) { _ in RegimeHeatmap.top },
    .number("plotHeight", places: 0) { $0.chart.plotHeight },
    .number("columns", places: 0) { Double($0.chart.columns) },
    .number("rows", places: 0) { Double($0.chart.rows) },
    .list("cells", of: CellPaths.Path.model) { $0.chart.cells.paths },
    .optionalText("upright") { view in
      let upright = CellPaths.grid(columns: view.chart.columns, rows: view.chart.rows).upright
      return upright.isEmpty ? nil : upright
    },
    .optionalText("level") { view in
      let level = CellPaths.grid(columns: view.chart.columns, rows: view.chart.rows).level
      return level.isEmpty ? nil : level
    },
    .list("labels", of: RegimeHeatmap.Label.model) { $0.chart.labels },
    .list("ticks", of: Tick.model) { $0.chart.ticks }
  )
}

extension RegimeHeatmap.Label {
  /// What templates may write of a row; `word` is the class of its side.
  fileprivate static let model = Model<RegimeHeatmap.Label>(
    .text("row") { $0.row.name },
    .text("ratio") { $0.row.label },
    .number("baseline", places: 1) { $0.baseline },
    .text("word") { SideView.word($0.row.lean < 0 ? .short : $0.row.lean > 0 ? .long : nil) }
  )
}
