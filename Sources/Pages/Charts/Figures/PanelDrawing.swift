// SPDX-License-Identifier: Apache-2.0
internal import Charts
internal import Figures
internal import Positioning
internal import Templating

/// What the template of the small histories draws.
struct PanelDrawing: Hashable, Sendable {
  let head: DrawingHead
  let chart: RatioPanels
  /// The first and the last slot.
  let first: Day, last: Day

  /// A path to draw; `nil` where it has no point.
  private static func path(_ commands: String) -> String? { commands.isEmpty ? nil : commands }

  /// What the template may write.
  static let model = Model<PanelDrawing>(
    .text("id") { $0.head.id },
    .text("name") { $0.head.name },
    .text("desc") { $0.head.desc },
    .number("height", places: 0) { $0.chart.height },
    .optionalText("line") { Self.path($0.chart.line.commands) },
    .optionalText("even") { Self.path($0.chart.even.commands) },
    .optionalText("grid") { Self.path($0.chart.grid.commands) },
    .number("firstEnd", places: 0) { _ in RatioPanels.firstEnd },
    .number("foot", places: 0) { $0.chart.foot + 16 },
    .text("first") { mediumDate($0.first) },
    .text("last") { mediumDate($0.last) },
    .list("levels", of: RatioPanels.Level.model) { $0.chart.levels },
    .list("panels", of: RatioPanels.Panel.model) { $0.chart.panels }
  )
}

extension RatioPanels.Level {
  /// What templates may write of a line of the axis.
  fileprivate static let model = Model<RatioPanels.Level>(
    .text("ratio") { ratioTick($0.ratio) },
    .number("baseline", places: 1) { $0.y + 4 }
  )
}

extension RatioPanels.Panel {
  /// What templates may write of a panel; `fill` and `word` are the classes of its side.
  fileprivate static let model = Model<RatioPanels.Panel>(
    .text("row") { $0.name },
    .optionalText("narrow") { $0.shortName == $0.name ? nil : $0.shortName },
    .text("ratio") { $0.label },
    .number("x", places: 0) { $0.x },
    .number("nameBaseline", places: 0) { $0.nameBaseline },
    .number("labelBaseline", places: 0) { $0.labelBaseline },
    .number("dotX", places: 2) { $0.dotX },
    .number("dotY", places: 1) { $0.dotY },
    .text("fill") { SideView.fill($0.side) },
    .text("word") { SideView.word($0.side) }
  )

  private var side: Side? { lean < 0 ? .short : lean > 0 ? .long : nil }
}
