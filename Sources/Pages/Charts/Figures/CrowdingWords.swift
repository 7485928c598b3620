// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Figures
internal import Templating

/// What the words around the parts of a crowding score may tell.
struct CrowdingWords: Sendable {
  let name: String
  let source: FigureSource
  let score: Double
  let shown: CrowdingRows

  /// What the template may write.
  static let model = Model<CrowdingWords>(
    .record("note", of: FigureSource.model) { $0.source },
    .text("name") { $0.name },
    .text("score") { number($0.score, places: 2) },
    .text("ranked") { count($0.shown.ranked) },
    .text("count") { count($0.shown.rows.count) },
    .flag("all") { $0.shown.ranked == $0.shown.rows.count },
    .text("needed") { _ in count(Window.minimum) },
    .optionalRecord("highest", of: RankStrips.Row.told) { $0.shown.highest },
    .list("rows", of: RankStrips.Row.told) { $0.shown.rows }
  )
}

extension RankStrips.Row {
  /// What templates may write of a part; `inner` is its name within a sentence.
  fileprivate static let told = Model<RankStrips.Row>(
    .text("part") { $0.name },
    .text("inner") { $0.name.prefix(1).lowercased() + $0.name.dropFirst() },
    .text("rank") { $0.label }
  )
}
