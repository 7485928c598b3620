// SPDX-License-Identifier: Apache-2.0
internal import Charts
internal import Figures
internal import Templating

/// What the template of the ratio history draws.
struct HistoryDrawing: Hashable, Sendable {
  let head: DrawingHead
  let chart: RatioHistory

  /// What the template may write.
  static let model = Model<HistoryDrawing>(
    .text("id") { $0.head.id },
    .text("name") { $0.head.name },
    .text("desc") { $0.head.desc },
    .list("washes", of: RegimeWash.model) { $0.chart.washes },
    .list("levels", of: RatioHistory.Level.model) { $0.chart.levels },
    .text("line") { $0.chart.line.commands },
    .optionalText("middle") { $0.chart.middle.isEmpty ? nil : $0.chart.middle.commands },
    .list("ticks", of: Tick.model) { $0.chart.ticks },
    .record("end", of: MarkView.model) {
      MarkView(ratio: $0.chart.end.ratio, x: $0.chart.end.x, y: $0.chart.end.y)
    },
    .list("clipped", of: MarkView.model) { view in
      view.chart.clipped.map { MarkView(ratio: $0.ratio, x: $0.x, y: $0.y) }
    }
  )
}

/// A marked value of a history.
private struct MarkView {
  /// Long ÷ short.
  let ratio: Double
  let x: Double, y: Double

  /// What templates may write of it; `fill` and `word` are the classes of its side.
  static let model = Model<MarkView>(
    .text("ratio") { Figures.ratio(max($0.ratio, 1 / $0.ratio)) },
    .number("x", places: 2) { $0.x },
    .number("y", places: 1) { $0.y },
    .number("baseline", places: 1) { $0.y + 4 },
    .flag("atStart") { $0.x < 15 },
    .flag("up") { $0.ratio > 1 },
    .flag("down") { $0.ratio < 1 },
    .text("fill") { SideView.fill(SideView.side(of: $0.ratio)) },
    .text("word") { SideView.word(SideView.side(of: $0.ratio)) }
  )
}

extension RatioHistory.Level {
  /// What templates may write of a height of the axis.
  fileprivate static let model = Model<RatioHistory.Level>(
    .text("ratio") { ratioTick($0.ratio) },
    .number("y", places: 1) { $0.y },
    .number("baseline", places: 1) { $0.y + 4 },
    .flag("even") { $0.ratio == 1 }
  )
}

extension RegimeWash {
  /// What templates may write of a regime's part of the plot.
  fileprivate static let model = Model<RegimeWash>(
    .number("y", places: 1) { $0.y },
    .number("height", places: 1) { $0.height },
    .text("fill") { SideView.regime($0.step) },
    .optionalNumber("labelBaseline", places: 1) { $0.labelY.map { $0 + 4 } },
    .optionalNumber("insideBaseline", places: 1) { $0.insideY.map { $0 + 4 } },
    .flag("balanced") { $0.step == 0 },
    .flag("leaning") { abs($0.step) == 1 },
    .flag("crowded") { abs($0.step) == 2 },
    .flag("extreme") { abs($0.step) == 3 },
    .flag("short") { $0.step < 0 },
    .flag("long") { $0.step > 0 }
  )
}
