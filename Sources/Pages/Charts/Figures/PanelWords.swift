// SPDX-License-Identifier: Apache-2.0
internal import Charts
internal import Figures
internal import Positioning
internal import Templating

/// What the words around the small histories may tell.
struct PanelWords: Sendable {
  let series: SeriesWords
  let shown: PanelRows
  let words: Vocabulary

  /// What the template may write.
  static let model = Model<PanelWords>(
    .record("note", of: SeriesWords.model) { $0.series },
    .optionalRecord("widest", of: Swing.model) { view in
      view.shown.widest.map { swing in
        Swing(
          name: oneLine(swing.name),
          lowest: view.words.ratio(swing.lowest),
          highest: view.words.ratio(swing.highest)
        )
      }
    },
    .text("first") { mediumDate($0.shown.first) },
    .text("last") { mediumDate($0.shown.last) },
    .text("count") { count($0.shown.rows.count) },
    .optionalText("left") { view in
      let left = view.shown.count - view.shown.rows.count
      return left > 0 ? count(left) : nil
    },
    .list("rows", of: Row.model) { view in
      view.shown.rows.prefix(2).map { Row(name: oneLine($0.name), ratio: $0.label) }
    }
  )

  /// How far an asset's ratio went.
  private struct Swing: Sendable {
    let name: String, lowest: String, highest: String

    static let model = Model<Swing>(
      .text("name") { $0.name },
      .text("lowest") { $0.lowest },
      .text("highest") { $0.highest }
    )
  }

  /// An asset and its last ratio.
  private struct Row: Sendable {
    let name: String, ratio: String

    static let model = Model<Row>(.text("asset") { $0.name }, .text("ratio") { $0.ratio })
  }
}
