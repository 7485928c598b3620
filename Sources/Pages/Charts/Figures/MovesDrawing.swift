// SPDX-License-Identifier: Apache-2.0
internal import Charts
internal import Positioning
internal import Templating

/// What the template of the change waterfall draws.
struct MovesDrawing: Hashable, Sendable {
  let head: DrawingHead
  let chart: Waterfall

  /// What the template may write.
  static let model = Model<MovesDrawing>(
    .text("id") { $0.head.id },
    .text("name") { $0.head.name },
    .text("desc") { $0.head.desc },
    .number("height", places: 0) { $0.chart.height },
    .number("foot", places: 0) { $0.chart.foot },
    .number("tickBaseline", places: 0) { $0.chart.foot + 16 },
    .number("left", places: 0) { Double($0.chart.left.pixels) },
    .number("right", places: 0) { Double($0.chart.right.pixels) },
    .optionalNumber("zero", places: 2) { $0.chart.zero },
    .list("grid", of: PlaceView.model) { $0.chart.grid.map(PlaceView.init) },
    .list("ticks", of: Tick.model) { $0.chart.ticks },
    .list("totals", of: Waterfall.Mark.model) { [$0.chart.before, $0.chart.after] },
    .list("bars", of: Waterfall.Bar.model) { $0.chart.bars },
    .list("links", of: Link.model) { $0.links }
  )

  /// A line from the end of a row down to the next.
  struct Link: Hashable, Sendable {
    let x: Double, start: Double, end: Double

    /// What templates may write of it.
    static let model = Model<Link>(
      .number("x", places: 2) { $0.x },
      .number("start", places: 1) { $0.start },
      .number("end", places: 1) { $0.end }
    )
  }

  private var links: [Link] {
    let ends = [(chart.before.x, chart.before.y)] + chart.bars.map { ($0.end, $0.top + 14) }
    let starts = chart.bars.map(\.top) + [chart.after.y]
    return zip(ends, starts).map { Link(x: $0.0, start: $0.1, end: $1) }
  }
}

extension Waterfall.Mark {
  /// What templates may write of a total; `fill` and `word` are the classes of its side.
  fileprivate static let model = Model<Waterfall.Mark>(
    .text("row") { $0.row.name },
    .text("label") { $0.row.label },
    .number("x", places: 2) { $0.x },
    .number("y", places: 1) { $0.y },
    .number("baseline", places: 1) { $0.baseline },
    .text("fill") { SideView.fill(side(of: $0.lean)) },
    .text("word") { SideView.word(side(of: $0.lean)) }
  )
}

extension Waterfall.Bar {
  /// What templates may write of a change; `fill` and `word` are the classes of where it goes.
  fileprivate static let model = Model<Waterfall.Bar>(
    .text("row") { $0.row.name },
    .text("label") { $0.row.label },
    .number("x", places: 2) { $0.x },
    .number("width", places: 2) { $0.width },
    .number("labelX", places: 2) { $0.x + $0.width },
    .number("top", places: 1) { $0.top },
    .number("baseline", places: 1) { $0.baseline },
    .text("fill") { SideView.fill(side(of: $0.lean)) },
    .text("word") { SideView.word(side(of: $0.lean)) }
  )
}

private func side(of lean: Int) -> Side? { lean < 0 ? .short : lean > 0 ? .long : nil }
