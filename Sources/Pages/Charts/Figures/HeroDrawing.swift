// SPDX-License-Identifier: Apache-2.0
internal import Charts
internal import Templating

/// What the template of the hero bar draws.
struct HeroDrawing: Hashable, Sendable {
  let head: DrawingHead
  let bar: HeroBar
  let amounts: HeroAmounts
  /// How many pixels both sides' words may take beside each other; `nil` for as many as the narrowest
  /// figure has.
  var room: Double?

  /// What the template may write.
  static let model = Model<HeroDrawing>(
    .text("id") { $0.head.id },
    .text("name") { $0.head.name },
    .text("desc") { $0.head.desc },
    .number("height", places: 0) { $0.offset + ($0.bar.ticks.isEmpty ? 92 : 110) },
    .number("offset", places: 0) { $0.offset },
    .number("longBaseline", places: 0) { $0.offset + 26 },
    .optionalText("short") { $0.amounts.short > 0 ? $0.amounts.shortText : nil },
    .optionalText("long") { $0.amounts.long > 0 ? $0.amounts.longText : nil },
    .number("zero", places: 2) { $0.bar.zero },
    .number("longWidth", places: 2) { 100 - $0.bar.zero },
    .list("cuts", of: PlaceView.model) { $0.bar.cuts.map(PlaceView.init) },
    .list("ticks", of: Tick.model) { $0.bar.ticks }
  )

  /// How far the bar moves down for a second line of words: where both sides' do not fit beside
  /// each other.
  var offset: Double {
    let words = amounts.shortText + amounts.longText + " short long"
    return room.map { wideWidth(words, size: 28) > $0 } ?? (words.count > 23) ? 30 : 0
  }
}
