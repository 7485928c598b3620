// SPDX-License-Identifier: Apache-2.0
internal import Charts
internal import Figures
internal import Positioning
internal import Templating

/// What the words around the strip of measures may tell.
struct MeasureStripWords: Sendable {
  let name: String
  let source: FigureSource
  let shown: MeasureStripRows
  let cadence: Cadence

  /// What the template may write; at most one of `outlier`, `several` and `within` holds.
  static let model = Model<MeasureStripWords>(
    .record("note", of: FigureSource.model) { $0.source },
    .text("name") { $0.name },
    .flag("weekly") { $0.cadence == .weekly },
    .text("window") { count($0.cadence.window) },
    .optionalRecord("outlier", of: Outlier.model) { view in
      view.shown.outside.count == 1 ? view.shown.outside.first : nil
    },
    .optionalText("several") { view in
      view.shown.outside.count > 1 ? count(view.shown.outside.count) : nil
    },
    .flag("within") { $0.shown.isWithin },
    .text("count") { count($0.shown.count) },
    .optionalText("shown") { view in
      view.shown.rows.count < view.shown.count ? count(view.shown.rows.count) : nil
    },
    .text("day") { view in view.shown.days.map { mediumDate($0.last) } ?? "" },
    .optionalText("firstDay") { view in
      view.shown.days.flatMap { $0.first == $0.last ? nil : mediumDate($0.first) }
    },
    .list("rows", of: Row.model) { view in
      view.shown.rows.prefix(2).map { Row(name: $0.name, value: $0.value) }
    }
  )

  private typealias Outlier = MeasureStripRows.Outlier

  /// A measure and its value.
  private struct Row: Sendable {
    let name: String, value: String

    static let model = Model<Row>(.text("measure") { $0.name }, .text("value") { $0.value })
  }
}

extension MeasureStripRows.Outlier {
  /// What templates may write of a measure outside its past.
  fileprivate static let model = Model<MeasureStripRows.Outlier>(
    .text("measure") { $0.name },
    .text("value") { $0.value },
    .text("readings") { count($0.readings) },
    .flag("above") { $0.isAbove },
    .flag("short") { $0.isShort },
    .flag("long") { $0.isLong }
  )
}
