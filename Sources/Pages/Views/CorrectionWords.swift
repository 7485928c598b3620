// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Positioning
internal import Templating

/// What the words of a correction may tell.
struct CorrectionWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case title, summary, caption, headline, lead, regime, rest, all
    /// The correction in a list, on the home page, and in the feed.
    case entry, home, feed
  }

  let correction: Correction

  /// How many figures an entry of a list tells.
  private static let few = 3

  /// How many days of restatements are named one by one.
  private static let fewDays = 3

  /// How many of `count` figures the box shows without being asked for: all, or the first of many.
  static func cut(of count: Int) -> Int { count > 8 ? 6 : count }

  /// The days of the restatements, each once.
  private var days: [Day] { Set(correction.moments.map(\.day)).sorted() }

  /// What the template may write.
  static let model = Model<CorrectionWords>(
    .text("note") { longDate($0.correction.date) },
    .text("published") { $0.correction.headline },
    .text("last") { longDate($0.correction.last.day) },
    .flag("several") { $0.days.count > 1 },
    .flag("manyDays") { $0.days.count > fewDays },
    .text("dayCount") { counted($0.days.count) },
    .text("firstDay") { longDate($0.days.first ?? $0.correction.date) },
    .text("restCount") { view in
      counted(view.correction.rows.count - cut(of: view.correction.rows.count))
    },
    .list("days", of: ListedDay.model) { view in
      view.days.enumerated().map { index, day in
        ListedDay(day: day, isFirst: index == 0, isLast: index + 1 == view.days.count)
      }
    },
    .flag("figures") { !$0.correction.rows.isEmpty },
    .list("few", of: ListedRow.model) { view in
      view.correction.rows.prefix(few).enumerated().map { ListedRow(row: $1, isFirst: $0 == 0) }
    },
    .optionalText("more") { view in
      let rest = view.correction.rows.count - few
      return rest > 0 ? counted(rest) : nil
    },
    .optionalText("headline") { $0.correction.newHeadline },
    .optionalText("lead") { $0.correction.lead?.restated },
    .text("publishedLead") { $0.correction.lead?.published ?? "" },
    .optionalText("regime") { $0.correction.regime?.restated },
    .text("publishedRegime") { $0.correction.regime?.published ?? "" }
  )
}

/// A day in a list of days.
private struct ListedDay: Sendable {
  let day: Day
  let isFirst: Bool, isLast: Bool

  static let model = Model<ListedDay>(
    .text("date") { longDate($0.day) },
    .flag("first") { $0.isFirst },
    .flag("final") { $0.isLast }
  )
}

/// A figure in a list of figures.
private struct ListedRow: Sendable {
  let row: Correction.Row
  let isFirst: Bool

  static let model = Model<ListedRow>(
    .text("title") { $0.row.title },
    .text("published") { $0.row.published },
    .optionalText("restated") { $0.row.restated.isEmpty ? nil : $0.row.restated },
    .optionalText("difference") { $0.row.difference },
    .flag("first") { $0.isFirst }
  )
}
