// SPDX-License-Identifier: Apache-2.0
internal import Charts
internal import Positioning
internal import Templating

/// What the template of a key figure's strip draws.
struct StripDrawing: Hashable, Sendable {
  let strip: Strip
  let side: Side?

  /// What the template may write; `dot` and `line` are the classes of the side's marks.
  static let model = Model<StripDrawing>(
    .optionalRecord("centre", of: PlaceView.model) { $0.strip.centre.map(PlaceView.init) },
    .optionalRecord("before", of: PlaceView.model) { $0.strip.before.map(PlaceView.init) },
    .number("now", places: 2) { $0.strip.now },
    .flag("inside") { $0.strip.clipping == .inside },
    .flag("beyondShort") { $0.strip.clipping == .short },
    .flag("beyondLong") { $0.strip.clipping == .long },
    .text("dot") { SideView.dot($0.side) },
    .text("line") { $0.side == .long ? "cg l" : $0.side == .short ? "cg" : "s0" }
  )
}

/// What the template of a regime strip draws.
struct RegimeStripDrawing: Hashable, Sendable {
  let strip: RegimeStrip

  /// What the template may write; `fill` is the class of a cell.
  static let model = Model<RegimeStripDrawing>(
    .number("width", places: 0) { $0.strip.width },
    .number("height", places: 0) { $0.strip.height },
    .list("cells", of: RegimeStrip.Cell.model) { $0.strip.cells }
  )
}

extension RegimeStrip.Cell {
  /// What templates may write of a cell.
  fileprivate static let model = Model<RegimeStrip.Cell>(
    .text("fill") { $0.step.map(SideView.regime) ?? "off" },
    .number("x", places: 1) { $0.x },
    .number("y", places: 0) { $0.y },
    .number("width", places: 0) { $0.width },
    .number("height", places: 0) { $0.height }
  )
}
