// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Positioning
internal import Templating

/// A link to a note by its day alone.
struct DatedLinkView: Sendable {
  let day: Day
  let path: String

  /// The names that templates see.
  static let model = Model<DatedLinkView>(
    .text("day") { shortDate($0.day) },
    .text("path") { $0.path }
  )
}

/// A year of a tag's earlier notes.
struct TagYearView: Sendable {
  let year: Int
  let count: Int
  /// Its notes, newest first; empty where the archive has them.
  let days: [(Day, String)]

  /// The names that templates see.
  static let model = Model<TagYearView>(
    .text("year") { String($0.year) },
    .text("count") { Figures.count($0.count) },
    .text("path") { "archive/\($0.year)/index.html" },
    .flag("hasDays") { !$0.days.isEmpty },
    .list("days", of: DatedLinkView.model) { view in
      view.days.map { DatedLinkView(day: $0, path: $1) }
    }
  )
}

/// Everything on a tag's page.
struct TagView: Sendable {
  let frame: FrameView
  let words: Words<TagWords.Key>
  /// The way from the root to the page of the asset that it names; `nil` for another.
  let assetPath: String?
  /// The newest notes, newest first.
  let notes: [NoteLinkView]
  /// Those before, by year.
  let years: [TagYearView]

  /// The names that templates see.
  static let model = Model<TagView>(
    .record("frame", of: FrameView.model) { $0.frame },
    .text("kind") { $0.words[.kind] },
    .text("heading") { $0.words[.heading] },
    .text("standfirst") { $0.words[.standfirst] },
    .text("asset") { $0.words[.asset] },
    .optionalText("assetPath") { $0.assetPath },
    .list("notes", of: NoteLinkView.model) { $0.notes },
    .flag("hasYears") { !$0.years.isEmpty },
    .list("years", of: TagYearView.model) { $0.years }
  )
}

/// What the words of a tag's page may tell.
struct TagWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case kind, heading, standfirst, description, asset
  }

  let kind: NoteTag.Kind
  let name: String
  /// How many notes have it, and of how many.
  let count: Int, all: Int
  let first: Day, last: Day

  /// What the template may write.
  static let model = Model<TagWords>(
    .flag("regime") { $0.kind == .regime },
    .flag("lead") { $0.kind == .lead },
    .text("name") { $0.name },
    .text("count") { Figures.count($0.count) },
    .flag("one") { $0.count == 1 },
    .text("all") { Figures.count($0.all) },
    .text("first") { longDate($0.first) },
    .text("last") { longDate($0.last) }
  )
}
