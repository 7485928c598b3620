// SPDX-License-Identifier: Apache-2.0
internal import Charts
internal import Figures
internal import Positioning
internal import Templating

/// What the words around a calendar may tell.
struct CalendarWords: Sendable {
  let series: SeriesWords
  let shown: CalendarRows

  /// What the template may write.
  static let model = Model<CalendarWords>(
    .record("note", of: SeriesWords.model) { $0.series },
    .flag("verdicts") { $0.shown.count(of: (-3...3).map(CellFill.step)) > 0 },
    .flag("quiet") { $0.shown.count(of: [-3, -2, 2, 3].map(CellFill.step)) == 0 },
    .text("far") { $0.days(-3, -2, 2, 3) },
    .text("farShort") { $0.days(-3, -2) },
    .text("farLong") { $0.days(2, 3) },
    .text("balanced") { $0.days(0) },
    .text("short") { $0.days(-3, -2, -1) },
    .text("long") { $0.days(1, 2, 3) },
    .text("values") { view in
      count(view.shown.slots.count - view.shown.count(of: [.missing]))
    },
    .text("verdictCount") { $0.days(-3, -2, -1, 0, 1, 2, 3) },
    .optionalText("missing") { view in
      let missing = view.shown.count(of: [.missing])
      return missing > 0 ? count(missing) : nil
    },
    .optionalText("undecided") { view in
      let undecided = view.shown.count(of: [.withoutVerdict])
      return undecided > 0 ? count(undecided) : nil
    },
    .text("first") { view in view.shown.slots.first.map { mediumDate($0.slot) } ?? "" },
    .text("last") { view in view.shown.slots.last.map { mediumDate($0.slot) } ?? "" }
  )

  private func days(_ steps: Int...) -> String {
    Figures.count(shown.count(of: steps.map(CellFill.step)))
  }
}
