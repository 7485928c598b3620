// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Positioning
internal import Templating

/// What the words of the archive's pages may tell.
struct ArchiveWords: Sendable {
  /// How much time a page covers.
  enum Span: Sendable { case all, year, month }

  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case heading, summary, description, caption, list, leader
  }

  let span: Span
  let period: ArchivePeriod
  let isWeekly: Bool

  /// What the template may write.
  static let model = Model<ArchiveWords>(
    .flag("all") { $0.span == .all },
    .flag("year") { $0.span == .year },
    .flag("month") { $0.span == .month },
    .text("name") { view in
      view.span == .year ? String(view.period.day.civil.year) : monthAndYear(view.period.day)
    },
    .flag("weekly") { $0.isWeekly },
    .text("notes") { count($0.period.notes.count) },
    .flag("one") { $0.period.notes.count == 1 },
    .optionalText("since") { view in
      view.period.notes.first.map { longDate($0.facts.date) }
    },
    .optionalText("missing") { view in
      view.period.missing > 0 ? count(view.period.missing) : nil
    },
    .flag("oneMissing") { $0.period.missing == 1 },
    .optionalText("carried") { view in
      view.period.carried > 0 ? count(view.period.carried) : nil
    },
    .flag("oneCarried") { $0.period.carried == 1 }
  )
}
