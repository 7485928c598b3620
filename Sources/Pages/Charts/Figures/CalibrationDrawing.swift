// SPDX-License-Identifier: Apache-2.0
internal import Charts
internal import Figures
internal import Templating

/// What the template of calibration draws.
struct CalibrationDrawing: Hashable, Sendable {
  let head: DrawingHead
  let chart: Calibration
  /// The name of the lower axis.
  let axis: String

  /// What the template may write.
  static let model = Model<CalibrationDrawing>(
    .text("id") { $0.head.id },
    .text("name") { $0.head.name },
    .text("desc") { $0.head.desc },
    .text("axis") { $0.axis },
    .number("left", places: 0) { Double($0.chart.left.pixels) },
    .list("levels", of: Calibration.Level.model) { $0.chart.levels },
    .list("ticks", of: Tick.model) { $0.chart.ticks },
    .flag("namesAbove") { $0.chart.namesAbove },
    .flag("namesBelow") { $0.chart.namesBelow },
    .list("points", of: Calibration.Point.model) { $0.chart.points }
  )
}

extension Calibration.Level {
  /// What templates may write of a height of the axis.
  fileprivate static let model = Model<Calibration.Level>(
    .text("share") { percent($0.share, places: 0) },
    .flag("isFoot") { $0.share == 0 },
    .number("y", places: 1) { $0.y },
    .number("baseline", places: 1) { $0.y + 4 }
  )
}

extension Calibration.Point {
  /// What templates may write of a bin.
  fileprivate static let model = Model<Calibration.Point>(
    .number("x", places: 2) { $0.x },
    .number("y", places: 1) { $0.y },
    .number("radius", places: 1) { $0.radius },
    .number("low", places: 1) { $0.low },
    .number("high", places: 1) { $0.high },
    .text("label") { $0.label }
  )
}
