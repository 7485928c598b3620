// SPDX-License-Identifier: Apache-2.0
internal import Charts
internal import Templating

/// What the template of the parts of a crowding score draws.
struct CrowdingDrawing: Hashable, Sendable {
  let head: DrawingHead
  let chart: RankStrips

  /// What the template may write.
  static let model = Model<CrowdingDrawing>(
    .text("id") { $0.head.id },
    .text("name") { $0.head.name },
    .text("desc") { $0.head.desc },
    .number("height", places: 0) { $0.chart.height },
    .number("meanBaseline", places: 0) { $0.chart.foot + 13 },
    .record("mean", of: Tick.model) { $0.chart.mean },
    .list("strips", of: RankStrips.Strip.model) { $0.chart.strips }
  )
}

extension RankStrips.Strip {
  /// What templates may write of a row.
  fileprivate static let model = Model<RankStrips.Strip>(
    .text("row") { $0.row.name },
    .text("rank") { $0.row.label },
    .number("baseline", places: 0) { $0.baseline },
    .flag("known") { $0.x != nil },
    .number("y", places: 0) { $0.y },
    .number("lineBaseline", places: 0) { $0.y + 4 },
    .number("top", places: 0) { $0.y - 9 },
    .number("foot", places: 0) { $0.y + 10 },
    .optionalNumber("x", places: 2) { $0.x }
  )
}
