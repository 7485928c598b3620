// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning
internal import Templating

/// One month, or one year, in the archive's tables.
struct ArchiveRow: Sendable {
  let name: String
  /// The way from the site's root.
  let path: String
  /// Share of the notes by regime step, from −3 to 3, each 0 to 1.
  let shares: [Double]
  let notes: Int
  /// "10.4:1 short"; empty if no note has a ratio.
  let widest: String

  /// The row of a month.
  init(month: ArchivePeriod) {
    let parts = month.day.description.split(separator: "-")
    self.init(
      month,
      named: monthAndYear(month.day),
      at: "archive/\(parts[0])/\(parts[1])/index.html"
    )
  }

  /// The row of a year.
  init(year: ArchivePeriod) {
    let number = year.day.description.prefix { $0 != "-" }
    self.init(year, named: String(year.day.civil.year), at: "archive/\(number)/index.html")
  }

  private init(_ period: ArchivePeriod, named name: String, at path: String) {
    let notes = period.notes
    let steps = notes.compactMap(\.facts.regime?.step)
    let widest = notes.map(\.facts).filter { $0.dominance != nil }
      .max { ($0.dominance ?? 0) < ($1.dominance ?? 0) }
    self.name = name
    self.path = path
    shares = (-3...3).map { step in
      steps.isEmpty ? 0 : Double(steps.count { $0 == step }) / Double(notes.count)
    }
    self.notes = notes.count
    self.widest = widest?.ratio ?? ""
  }

  /// The names that templates see.
  static let model = Model<ArchiveRow>(
    .text("name") { $0.name },
    .text("path") { $0.path },
    .list("bars", of: RegimeBar.model) { RegimeBar.bars($0.shares) },
    .text("notes") { count($0.notes) },
    .text("widest") { $0.widest }
  )
}

/// One coloured length of a regime bar.
struct RegimeBar: Sendable {
  let style: String
  let start: Double
  let width: Double

  /// The lengths that are not nothing, from short to long.
  static func bars(_ shares: [Double]) -> [RegimeBar] {
    let styles = ["s3", "s2", "s1", "n0", "l1", "l2", "l3"]
    var start = 0.0
    return zip(styles, shares).compactMap { style, share in
      defer { start += share * 100 }
      return share > 0 ? RegimeBar(style: style, start: start, width: share * 100) : nil
    }
  }

  /// The names that templates see.
  static let model = Model<RegimeBar>(
    .text("style") { $0.style },
    .number("start", places: 2) { $0.start },
    .number("width", places: 2) { $0.width }
  )
}

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

/// Everything on the archive's first page.
struct ArchiveView: Sendable {
  let frame: FrameView
  let words: Words<ArchiveWords.Key>
  let calendar: FigureView?
  let years: [ArchiveRow]
  let months: [ArchiveRow]

  /// The names that templates see.
  static let model = Model<ArchiveView>(
    .record("frame", of: FrameView.model) { $0.frame },
    .text("heading") { $0.words[.heading] },
    .text("summary") { $0.words[.summary] },
    .text("caption") { $0.words[.caption] },
    .optionalRecord("calendar", of: FigureView.model) { $0.calendar },
    .list("years", of: ArchiveRow.model) { $0.years },
    .flag("hasMonths") { !$0.months.isEmpty },
    .list("months", of: ArchiveRow.model) { $0.months }
  )
}

/// Everything on the page of one month.
struct MonthPageView: Sendable {
  let frame: FrameView
  let words: Words<ArchiveWords.Key>
  let list: ArchiveListView
  let previous: ArchiveRow?
  let next: ArchiveRow?

  /// The names that templates see.
  static let model = Model<MonthPageView>(
    .record("frame", of: FrameView.model) { $0.frame },
    .text("name") { $0.words[.heading] },
    .text("summary") { $0.words[.summary] },
    .text("all") { $0.words[.list] },
    .list("entries", of: ArchiveEntryView.model) { $0.list.entries },
    .optionalRecord("previous", of: ArchiveRow.model) { $0.previous },
    .optionalRecord("next", of: ArchiveRow.model) { $0.next }
  )
}
