// SPDX-License-Identifier: Apache-2.0
internal import Charts
internal import Positioning
internal import Templating

/// What the template of the dots by market draws.
struct DotsDrawing: Hashable, Sendable {
  let head: DrawingHead
  let dots: RatioDots

  /// What the template may write.
  static let model = Model<DotsDrawing>(
    .text("id") { $0.head.id },
    .text("name") { $0.head.name },
    .text("desc") { $0.head.desc },
    .number("height", places: 0) { $0.dots.height },
    .number("foot", places: 0) { $0.dots.foot },
    .number("tickBaseline", places: 0) { $0.dots.foot + 16 },
    .number("left", places: 0) { Double($0.dots.left.pixels) },
    .number("right", places: 0) { Double($0.dots.right.pixels) },
    .number("level", places: 2) { $0.dots.level },
    .optionalNumber("reference", places: 2) { $0.dots.reference },
    .list("grid", of: PlaceView.model) { $0.dots.grid.map(PlaceView.init) },
    .list("ticks", of: Tick.model) { $0.dots.ticks },
    .list("dots", of: RatioDots.Dot.model) { $0.dots.dots }
  )
}

extension RatioDots.Dot {
  /// What templates may write of a row; `fill` and `word` are the classes of its side.
  fileprivate static let model = Model<RatioDots.Dot>(
    .text("row") { $0.name },
    .text("label") { $0.label },
    .number("y", places: 1) { $0.y },
    .number("baseline", places: 1) { $0.baseline },
    .number("x", places: 2) { $0.x },
    .optionalNumber("ring", places: 2) { $0.ring },
    .number("labelX", places: 2) { $0.labelX },
    .flag("inside") { $0.clipping == .inside },
    .flag("beyondShort") { $0.clipping == .short },
    .flag("beyondLong") { $0.clipping == .long },
    .text("fill") { SideView.fill($0.side) },
    .text("word") { SideView.word($0.side) }
  )

  private var side: Side? { lean < 0 ? .short : lean > 0 ? .long : nil }
}
