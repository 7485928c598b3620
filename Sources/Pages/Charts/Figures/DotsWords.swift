// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Templating

/// What the words around the dots by market may tell.
struct DotsWords: Sendable {
  let note: NoteWords
  let shown: DotsRows
  let isWeekly: Bool

  /// What the template may write.
  static let model = Model<DotsWords>(
    .record("note", of: NoteWords.model) { $0.note },
    .flag("mostlyShort") { $0.shown.moreShort > $0.shown.moreLong },
    .flag("mostlyLong") { $0.shown.moreLong > $0.shown.moreShort },
    .text("larger") { count(max($0.shown.moreShort, $0.shown.moreLong)) },
    .text("count") { count($0.shown.count) },
    .optionalText("shown") { view in
      view.shown.rows.count < view.shown.count ? count(view.shown.rows.count) : nil
    },
    .optionalText("common") { $0.shown.common },
    .flag("weekly") { $0.isWeekly },
    .flag("byRank") { $0.shown.isByRank },
    .optionalText("before") { $0.shown.before },
    .optionalRecord("first", of: TableView.Row.value) { $0.shown.first },
    .optionalRecord("last", of: TableView.Row.value) { $0.shown.last }
  )
}

extension TableView.Row {
  /// A row of one ratio for the description of a drawing.
  fileprivate static let value = Model<TableView.Row>(
    .text("market") { $0.head },
    .text("ratio") { $0.cells.first ?? "" }
  )
}
