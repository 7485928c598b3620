// SPDX-License-Identifier: Apache-2.0
internal import Charts
internal import Positioning
internal import Templating

/// What the template of the balance of classes draws.
struct ClassDrawing: Hashable, Sendable {
  let head: DrawingHead
  let bars: NetBars

  /// What the template may write.
  static let model = Model<ClassDrawing>(
    .text("id") { $0.head.id },
    .text("name") { $0.head.name },
    .text("desc") { $0.head.desc },
    .number("height", places: 0) { $0.bars.height },
    .number("zero", places: 2) { $0.bars.zero },
    .list("bars", of: NetBars.Bar.model) { $0.bars.bars }
  )
}

extension NetBars.Bar {
  /// What templates may write of a row; `fill` and `word` are the classes of its side.
  fileprivate static let model = Model<NetBars.Bar>(
    .text("row") { $0.row.name },
    .text("net") { $0.row.net },
    .text("sides") { $0.row.sides },
    .number("nameBaseline", places: 0) { $0.nameBaseline },
    .number("sidesBaseline", places: 0) { $0.sidesBaseline },
    .number("top", places: 0) { $0.top },
    .number("lineTop", places: 0) { $0.top - 2 },
    .number("lineEnd", places: 0) { $0.top + 16 },
    .number("x", places: 2) { $0.x },
    .number("width", places: 2) { $0.width },
    .text("fill") { SideView.fill($0.side) },
    .text("word") { SideView.word($0.side) }
  )

  private var side: Side? { row.value < 0 ? .short : row.value > 0 ? .long : nil }
}
