// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Positioning
internal import Templating

/// One line of a list of notes.
struct ArchiveEntryView: Sendable {
  /// The note; of a carried slot the one that carried it, `nil` without data.
  let note: NoteLinkView?
  /// The day told: the note's, or the first of a slot without one of its own.
  let day: Day
  /// The day its figures speak of, where that is not the note's own; `nil` else.
  let asOf: Day?
  /// Whether the line is of a slot that another note carried.
  let isCarried: Bool
  let isWeekly: Bool

  /// The line of `entry`.
  init(_ entry: ArchiveEntry, isWeekly: Bool) {
    self.isWeekly = isWeekly
    switch entry.kind {
    case .note(let note):
      (self.note, day, isCarried) = (note.link, note.facts.date, false)
      asOf = note.facts.asOf == note.facts.date ? nil : note.facts.asOf
    case .carried(let slot, let note):
      (self.note, day, asOf, isCarried) = (note.link, slot, nil, true)
    case .missing(let slot):
      (note, day, asOf, isCarried) = (nil, slot, nil, false)
    }
  }

  private var step: Int? { isCarried ? nil : note?.step }

  /// The names that templates see.
  static let model = Model<ArchiveEntryView>(
    .text("iso") { $0.day.description },
    .text("shortDate") { shortDate($0.day) },
    .optionalText("asOf") { view in view.asOf.map { shortDate($0) } },
    .flag("carried") { $0.isCarried },
    .flag("week") { $0.isWeekly && ($0.note == nil || $0.isCarried) },
    .optionalRecord("note", of: NoteLinkView.model) { $0.note },
    .flag("isShort") { ($0.step ?? 0) < 0 },
    .flag("isLong") { ($0.step ?? 0) > 0 },
    .flag("isBalanced") { $0.step == 0 },
    .flag("isExtreme") { abs($0.step ?? 0) == 3 }
  )
}

/// The notes of one month, newest first.
struct ArchiveListView: Sendable {
  let name: String
  let entries: [ArchiveEntryView]

  /// The list of `month`.
  init(month: ArchivePeriod, _ past: SitePast) {
    name = monthAndYear(month.day)
    entries = month.entries.reversed().map {
      ArchiveEntryView($0, isWeekly: past.cadence == .weekly)
    }
  }

  /// The names that templates see.
  static let model = Model<ArchiveListView>(
    .text("name") { $0.name },
    .list("entries", of: ArchiveEntryView.model) { $0.entries }
  )
}
