// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Figures
internal import Positioning
internal import Templating

/// What the template of a squeeze curve draws.
struct SqueezeDrawing: Hashable, Sendable {
  let head: DrawingHead
  let curve: SqueezeCurve
  let chart: SqueezeChart

  /// What the template may write; `arms` are the falls and the rises.
  static let model = Model<SqueezeDrawing>(
    .text("id") { $0.head.id },
    .text("name") { $0.head.name },
    .text("desc") { $0.head.desc },
    .number("left", places: 0) { Double($0.chart.left.pixels) },
    .text("unit") { MoneyScale(for: $0.chart.most).suffix },
    .list("levels", of: LevelView.model) { view in
      view.chart.levels.map { LevelView(level: $0, most: view.chart.most) }
    },
    .list("ticks", of: Tick.model) { $0.chart.ticks },
    .list("arms", of: ArmView.model) { view in
      [
        ArmView(side: .long, arm: view.chart.fall, told: ToldMove(view.curve.fall)),
        ArmView(side: .short, arm: view.chart.rise, told: ToldMove(view.curve.rise)),
      ]
    }
  )
}

/// What a move that is told liquidates.
struct ToldMove: Hashable, Sendable {
  let move: String, direct: String
  /// `nil` without an impact.
  let cascade: String?
  /// Whether both would be written alike.
  let isSame: Bool

  /// The words of `point`.
  init(_ point: SqueezeCurve.Point) {
    move = signedPercent(point.move, places: 0)
    direct = money(point.direct)
    cascade = point.cascade.map { money($0.liquidated) }
    isSame = cascade == direct
  }

  /// What templates may write of it.
  static let model = Model<ToldMove>(
    .text("move") { $0.move },
    .text("direct") { $0.direct },
    .optionalText("cascade") { $0.cascade },
    .flag("same") { $0.isSame }
  )
}

private struct LevelView {
  let level: SqueezeChart.Level, most: Double

  /// What templates may write of a height of the axis.
  static let model = Model<LevelView>(
    .text("label") { MoneyScale(for: $0.most).tick($0.level.value) },
    .number("y", places: 1) { $0.level.y },
    .number("baseline", places: 1) { $0.level.y + 4 },
    .flag("foot") { $0.level.value == 0 }
  )
}

private struct ArmView {
  let side: Side, arm: SqueezeChart.Arm, told: ToldMove

  /// What templates may write of a direction; `sign` turns distances from the pole outwards.
  static let model = Model<ArmView>(
    .text("line") { $0.side == .short ? "ls" : "ll" },
    .text("area") { $0.side == .short ? "fs2" : "fl2" },
    .text("fill") { SideView.fill($0.side) },
    .text("word") { SideView.word($0.side) },
    .text("sign") { $0.side == .short ? "" : "-" },
    .optionalText("mark") { $0.side == .short ? nil : "e" },
    .text("direct") { $0.arm.direct.commands },
    .optionalText("cascade") { $0.arm.cascade?.commands },
    .optionalText("range") { view in
      view.arm.range.flatMap { $0.isEmpty ? nil : $0.commands }
    },
    .number("pole", places: 2) { $0.arm.pole },
    .number("directY", places: 1) { $0.arm.directY },
    .optionalNumber("cascadeY", places: 1) { $0.told.isSame ? nil : $0.arm.cascadeY },
    .text("move") { $0.told.move },
    .text("told") { $0.told.direct },
    .flag("merged") { $0.told.isSame },
    .flag("hasCascade") { $0.told.cascade != nil && !$0.told.isSame },
    .optionalText("toldCascade") { $0.told.isSame ? nil : $0.told.cascade }
  )
}
