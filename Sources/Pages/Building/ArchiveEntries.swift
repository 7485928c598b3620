// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Positioning

/// One line of the archive: a note, or a slot without one of its own.
struct ArchiveEntry: Sendable {
  /// What the line tells.
  enum Kind: Sendable {
    /// A note, at its own day.
    case note(NoteSummary)
    /// A slot whose figures another note carried.
    case carried(slot: Day, by: NoteSummary)
    /// A slot without data.
    case missing(slot: Day)
  }

  /// Where it stands: a note's day, or the day on which its slot's note would mostly be.
  let day: Day
  /// What it tells.
  let kind: Kind

  /// The note of the line, if it is one's own.
  var note: NoteSummary? { if case .note(let note) = kind { note } else { nil } }
}

/// The lines of some time, oldest first.
struct ArchivePeriod: Sendable {
  /// Any day of it.
  let day: Day
  /// The lines; there may be none.
  let entries: [ArchiveEntry]

  /// Its notes, oldest first.
  var notes: [NoteSummary] { entries.compactMap(\.note) }

  /// How many slots have no data.
  var missing: Int {
    entries.count { if case .missing = $0.kind { true } else { false } }
  }

  /// How many slots are in the note of another.
  var carried: Int {
    entries.count { if case .carried = $0.kind { true } else { false } }
  }
}

extension SitePast {
  /// Every note, and every slot from the first to the last without one of its own, oldest first.
  ///
  /// Of days each day has a line; of weeks each note has one, and each week without a note of its
  /// own stands at its Friday, on which a weekly report is mostly published.
  var archiveEntries: [ArchiveEntry] {
    let own = notes.map { ArchiveEntry(day: $0.facts.date, kind: .note($0)) }
    let isDaily = cadence == .daily
    let known = Set(notes.map { isDaily ? $0.facts.date : $0.facts.slot })
    let first = notes.compactMap { isDaily ? $0.facts.date : $0.facts.slots.first }.min()
    let last = notes.map { isDaily ? $0.facts.date : $0.facts.slot }.max()
    guard let first, let last else { return [] }
    let others = stride(from: first.count, through: last.count, by: cadence.days)
      .map { Day($0) }.filter { !known.contains($0) }
      .map { slot -> ArchiveEntry in
        let day = isDaily ? slot : slot + 4
        return ArchiveEntry(
          day: day,
          kind: note(carrying: slot).map { .carried(slot: slot, by: $0) } ?? .missing(slot: slot)
        )
      }
    // A slot stands before the note of its day.
    return (own + others).enumerated().sorted { a, b in
      if a.element.day != b.element.day { return a.element.day < b.element.day }
      let (aIsNote, bIsNote) = (a.element.note != nil, b.element.note != nil)
      return aIsNote != bIsNote ? bIsNote : a.offset < b.offset
    }.map(\.element)
  }
}

/// The months from the first line's to the last one's, without holes.
func months(of entries: [ArchiveEntry]) -> [ArchivePeriod] {
  guard let first = entries.first?.day, let last = entries.last?.day else { return [] }
  let byMonth = Dictionary(grouping: entries) { monthNumber(of: $0.day) }
  return (monthNumber(of: first)...monthNumber(of: last)).map { number in
    let entries = byMonth[number] ?? []
    let start = Year(number / 12).day(number % 12 + 1, 1)
    return ArchivePeriod(day: entries.first?.day ?? start, entries: entries)
  }
}

/// The years of `months`, each with its months.
func years(of months: [ArchivePeriod]) -> [(year: ArchivePeriod, months: [ArchivePeriod])] {
  var years: [[ArchivePeriod]] = []
  for month in months {
    if years.last?.last?.day.civil.year == month.day.civil.year {
      years[years.count - 1].append(month)
    } else {
      years.append([month])
    }
  }
  return years.map { months in
    (ArchivePeriod(day: months[0].day, entries: months.flatMap(\.entries)), months)
  }
}

private func monthNumber(of day: Day) -> Int { day.civil.year * 12 + day.civil.month - 1 }
