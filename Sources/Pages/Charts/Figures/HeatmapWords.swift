// SPDX-License-Identifier: Apache-2.0
internal import Charts
internal import Figures
internal import Templating

/// What the words around a heatmap may tell.
struct HeatmapWords: Sendable {
  let series: SeriesWords
  let shown: HeatmapRows

  /// What the template may write; `moved` is true where the share of crowded and extreme markets
  /// differs from the first slot to the last, and both have verdicts on several.
  static let model = Model<HeatmapWords>(
    .record("note", of: SeriesWords.model) { $0.series },
    .flag("verdicts") { $0.shown.now.all > 1 },
    .flag("none") { $0.shown.now.far == 0 },
    .flag("single") { $0.shown.rows.count == 1 },
    .flag("moved") { view in
      let (before, now) = (view.shown.before, view.shown.now)
      return before.all > 1 && now.all > 1 && before.far * now.all != now.far * before.all
    },
    .text("farNow") { count($0.shown.now.far) },
    .text("allNow") { count($0.shown.now.all) },
    .text("farBefore") { count($0.shown.before.far) },
    .text("allBefore") { count($0.shown.before.all) },
    .text("count") { count($0.shown.rows.count) },
    .text("slots") { count($0.shown.axis.count) },
    .text("first") { mediumDate($0.shown.axis.first) },
    .text("last") { mediumDate($0.shown.axis.last) },
    .text("asOf") { mediumDate($0.shown.asOf) },
    .optionalRecord("top", of: Self.row) { $0.shown.first }
  )

  private static let row = Model<TableView.Row>(
    .text("name") { $0.head },
    .text("ratio") { $0.cells.count > 3 ? $0.cells[3] : "" }
  )
}
