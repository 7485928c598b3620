// SPDX-License-Identifier: Apache-2.0
internal import Charts
internal import Templating

/// What the template of the bars by asset draws.
struct BarsDrawing: Hashable, Sendable {
  let head: DrawingHead
  let bars: DivergingBars

  /// What the template may write.
  static let model = Model<BarsDrawing>(
    .text("id") { $0.head.id },
    .text("name") { $0.head.name },
    .text("desc") { $0.head.desc },
    .number("height", places: 0) { $0.bars.height },
    .number("foot", places: 0) { $0.bars.height - 6 },
    .number("left", places: 0) { Double($0.bars.left.pixels) },
    .number("right", places: 0) { Double($0.bars.right.pixels) },
    .number("zero", places: 2) { $0.bars.zero },
    .list("grid", of: PlaceView.model) { $0.bars.grid.map(PlaceView.init) },
    .list("bars", of: DivergingBars.Bar.model) { $0.bars.bars }
  )
}

extension DivergingBars.Bar {
  /// What templates may write of a row.
  fileprivate static let model = Model<DivergingBars.Bar>(
    .text("row") { $0.row.name },
    .text("short") { $0.row.short },
    .text("long") { $0.row.long },
    .text("ratio") { $0.row.ratio },
    .flag("strong") { $0.row.isStrong },
    .number("top", places: 0) { $0.top },
    .number("baseline", places: 0) { $0.baseline },
    .number("shortX", places: 2) { $0.shortX },
    .number("shortWidth", places: 2) { $0.shortWidth },
    .number("longX", places: 2) { $0.longX },
    .number("longWidth", places: 2) { $0.longWidth }
  )
}
