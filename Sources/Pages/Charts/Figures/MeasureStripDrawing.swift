// SPDX-License-Identifier: Apache-2.0
internal import Charts
internal import Positioning
internal import Templating

/// What the template of the strip of measures draws.
struct MeasureStripDrawing: Hashable, Sendable {
  let head: DrawingHead
  let chart: OwnScales

  /// What the template may write.
  static let model = Model<MeasureStripDrawing>(
    .text("id") { $0.head.id },
    .text("name") { $0.head.name },
    .text("desc") { $0.head.desc },
    .number("height", places: 0) { $0.chart.height },
    .list("strips", of: OwnScales.Strip.model) { $0.chart.strips }
  )
}

extension OwnScales.Strip {
  /// What templates may write of a row; `fill` and `word` are the classes of its side.
  fileprivate static let model = Model<OwnScales.Strip>(
    .text("row") { $0.row.name },
    .text("value") { $0.row.value },
    .text("regime") { $0.row.regime },
    .text("ends") { $0.row.ends },
    .text("middleText") { $0.row.middle },
    .number("nameBaseline", places: 0) { $0.nameBaseline },
    .number("valueBaseline", places: 0) { $0.valueBaseline },
    .number("endsBaseline", places: 0) { $0.endsBaseline },
    .number("y", places: 0) { $0.y },
    .number("levelTop", places: 0) { $0.y - 8 },
    .number("levelEnd", places: 0) { $0.y + 8 },
    .number("middleTop", places: 0) { $0.y - 5 },
    .number("middleEnd", places: 0) { $0.y + 5 },
    .optionalNumber("level", places: 2) { $0.level },
    .optionalRecord("past", of: OwnScales.Line.model) { $0.past },
    .optionalNumber("now", places: 2) { $0.clipping == .inside ? $0.x : nil },
    .flag("beyondShort") { $0.clipping == .short },
    .flag("beyondLong") { $0.clipping == .long },
    .text("fill") { SideView.fill($0.side) },
    .text("word") { SideView.word($0.side) }
  )

  private var side: Side? { lean < 0 ? .short : lean > 0 ? .long : nil }
}

extension OwnScales.Line {
  /// What templates may write of the line of a past.
  fileprivate static let model = Model<OwnScales.Line>(
    .number("start", places: 2) { $0.start },
    .number("middle", places: 2) { $0.middle },
    .number("end", places: 2) { $0.end }
  )
}
