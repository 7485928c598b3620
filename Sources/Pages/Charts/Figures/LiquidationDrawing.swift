// SPDX-License-Identifier: Apache-2.0
internal import Charts
internal import Figures
internal import Positioning
internal import Templating

/// What the template of a liquidation map draws.
struct LiquidationDrawing: Hashable, Sendable {
  let head: DrawingHead
  let chart: LiquidationMapChart
  let spot: String
  /// The scales of the left panel and of the right one.
  let scale: MoneyScale, totalScale: MoneyScale

  /// What the template may write; places of ticks are of the whole plot.
  static let model = Model<LiquidationDrawing>(
    .text("id") { $0.head.id },
    .text("name") { $0.head.name },
    .text("desc") { $0.head.desc },
    .number("left", places: 0) { Double($0.chart.left.pixels) },
    .text("unit") { $0.scale.suffix },
    .text("totalUnit") { $0.totalScale.suffix },
    .list("bars", of: BarView.model) { view in view.chart.bars.map { BarView(bar: $0) } },
    .number("largestX", places: 2) { $0.chart.largest.width },
    .number("largestY", places: 1) { $0.chart.largest.y + 9 },
    .text("largestWord") { SideView.word($0.chart.largest.isShort ? .short : .long) },
    .text("largest") { $0.scale.tick($0.chart.largest.value) },
    .list("stepTicks", of: Tick.model) { $0.chart.stepTicks },
    .list("totalTicks", of: Tick.model) { $0.chart.totalTicks },
    .optionalRecord("shorts", of: LiquidationMapChart.Total.model) { $0.chart.shorts },
    .optionalRecord("longs", of: LiquidationMapChart.Total.model) { $0.chart.longs },
    .text("spot") { $0.spot }
  )
}

/// A bar with what it says to who points at it.
private struct BarView {
  let bar: LiquidationMapChart.Bar

  /// What templates may write of it.
  static let model = Model<BarView>(
    .number("y", places: 0) { $0.bar.y },
    .number("width", places: 2) { $0.bar.width },
    .text("fill") { SideView.fill($0.bar.isShort ? .short : .long) },
    .text("label") { view in
      "\(view.bar.isShort ? "+" : "−")\(view.bar.step + 1)%: \(money(view.bar.value))"
    }
  )
}

extension LiquidationMapChart.Total {
  /// What templates may write of a running total; `mark` is the class of its label's anchor.
  fileprivate static let model = Model<LiquidationMapChart.Total>(
    .text("line") { $0.line.commands },
    .text("area") { $0.area.commands },
    .number("x", places: 2) { $0.x },
    .optionalText("mark") { $0.anchor == .start ? nil : $0.anchor.rawValue },
    .text("total") { money($0.value) }
  )
}
