// SPDX-License-Identifier: Apache-2.0
internal import Charts
internal import Figures
internal import Templating

/// What the template of a figure of breadth draws.
struct BreadthDrawing: Hashable, Sendable {
  let head: DrawingHead
  let chart: BreadthColumns
  /// The markets of the last column; `nil` where it is a gap.
  let ends: BreadthCounts?
  /// Whether regimes are told by rank.
  let isByRank: Bool

  /// What the template may write.
  static let model = Model<BreadthDrawing>(
    .text("id") { $0.head.id },
    .text("name") { $0.head.name },
    .text("desc") { $0.head.desc },
    .flag("byRank") { $0.isByRank },
    .number("right", places: 0) { Double($0.chart.right.pixels) },
    .number("columns", places: 0) { Double($0.chart.columns) },
    .list("levels", of: BreadthColumns.Level.model) { $0.chart.levels },
    .optionalText("gaps") { $0.chart.gaps.isEmpty ? nil : $0.chart.gaps },
    .list("paths", of: BreadthColumns.Path.model) { $0.chart.paths },
    .number("zero", places: 1) { $0.chart.zero },
    .list("ticks", of: Tick.model) { $0.chart.ticks },
    .optionalText("long") { $0.ends.map { count($0.long) } },
    .optionalText("short") { $0.ends.map { count($0.short) } },
    .number("longBaseline", places: 1) { $0.chart.longLabel + 4 },
    .number("shortBaseline", places: 1) { $0.chart.shortLabel + 4 }
  )
}

extension BreadthColumns.Level {
  /// What templates may write of a height of the axis.
  fileprivate static let model = Model<BreadthColumns.Level>(
    .text("share") { percent($0.share, places: 0) },
    .number("y", places: 1) { $0.y },
    .number("baseline", places: 1) { $0.y + 4 }
  )
}

extension BreadthColumns.Path {
  /// What templates may write of a regime's columns.
  fileprivate static let model = Model<BreadthColumns.Path>(
    .text("fill") { SideView.regime($0.step) },
    .text("path") { $0.commands }
  )
}
