// SPDX-License-Identifier: Apache-2.0
internal import Charts
internal import Positioning
internal import Templating

/// What the template of a net position over time draws.
struct NetDrawing: Hashable, Sendable {
  let head: DrawingHead
  let chart: NetHistory
  let amount: NetAmounts

  /// What the template may write; `fill` and `word` are the classes of the last value's side.
  static let model = Model<NetDrawing>(
    .text("id") { $0.head.id },
    .text("name") { $0.head.name },
    .text("desc") { $0.head.desc },
    .number("left", places: 0) { Double($0.chart.left.pixels) },
    .number("right", places: 0) { Double($0.chart.right.pixels) },
    .list("levels", of: NetHistory.Level.model) { $0.chart.levels },
    .text("line") { $0.chart.line.commands },
    .list("ranges", of: NetHistory.Range.model) { $0.chart.ranges },
    .list("ticks", of: Tick.model) { $0.chart.ticks },
    .text("last") { $0.amount.tick($0.chart.last.net) },
    .number("x", places: 2) { $0.chart.x },
    .number("y", places: 1) { $0.chart.y },
    .number("baseline", places: 1) { $0.chart.y + 4 },
    .text("fill") { SideView.fill($0.side) },
    .text("word") { SideView.word($0.side) }
  )

  private var side: Side? { chart.last.net < 0 ? .short : chart.last.net > 0 ? .long : nil }
}

extension NetHistory.Level {
  /// What templates may write of a height of the axis.
  fileprivate static let model = Model<NetHistory.Level>(
    .text("label") { $0.label },
    .number("y", places: 1) { $0.y },
    .number("baseline", places: 1) { $0.y + 4 },
    .flag("zero") { $0.isZero }
  )
}

extension NetHistory.Range {
  /// What templates may write of a range.
  fileprivate static let model = Model<NetHistory.Range>(
    .number("x", places: 0) { $0.x },
    .number("start", places: 0) { $0.x - 2.5 },
    .number("end", places: 0) { $0.x + 3.5 },
    .number("top", places: 1) { $0.top },
    .number("bottom", places: 1) { $0.bottom }
  )
}
