// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Figures
internal import Markup
internal import Positioning
internal import Templating

/// The archive: all years, each year with its months, and each month with its notes.
///
/// A year of weeks lists its notes; one of days would be too long and leaves them to its months.
func archivePages(of past: SitePast) throws(ReportError) -> [Page] {
  let months = months(of: past.archiveEntries)
  let years = years(of: months)
  var pages = [try archivePage(years, of: past)]
  let rows = years.map { ArchiveRow(year: $0.year) }
  for (index, (year, months)) in years.enumerated() {
    pages.append(
      try yearPage(
        year,
        months,
        at: rows[index].path,
        previous: index > 0 ? rows[index - 1] : nil,
        next: index + 1 < rows.count ? rows[index + 1] : nil,
        of: past
      )
    )
  }
  return pages + (try monthPages(months, of: past))
}

/// How many months the first page lists; with more it lists years alone.
private let mostMonths = 24

private func archivePage(
  _ years: [(year: ArchivePeriod, months: [ArchivePeriod])],
  of past: SitePast
) throws(ReportError) -> Page {
  let path = "archive/index.html"
  let months = years.flatMap(\.months)
  let all = ArchivePeriod(
    day: years.first?.year.day ?? past.latest.analysis.date,
    entries: years.flatMap(\.year.entries)
  )
  let words = try archiveWords(all, .all, of: past)
  // Of days the calendar shows one year, which has a page of its own.
  let calendar = past.cadence == .weekly ? try past.calendar(of: all.notes, words) : nil
  let view = ArchiveView(
    frame: past.frame(words[.heading], words[.description], at: path, .archive),
    words: words,
    calendar: calendar,
    years: years.map(\.year).map(ArchiveRow.init(year:)).reversed(),
    months: months.count > mostMonths ? [] : months.map(ArchiveRow.init(month:)).reversed(),
    search: SearchView(of: past)
  )
  return try page(past.site.templates[.archive], ArchiveView.model.record(of: view), at: path)
}

private func yearPage(
  _ year: ArchivePeriod,
  _ months: [ArchivePeriod],
  at path: String,
  previous: ArchiveRow?,
  next: ArchiveRow?,
  of past: SitePast
) throws(ReportError) -> Page {
  let words = try archiveWords(year, .year, of: past)
  let calendar = try past.calendar(of: year.notes, words)
  let lists = past.cadence == .weekly ? months.reversed().filter { !$0.entries.isEmpty } : []
  let isMixed = calendar == nil && !year.notes.isEmpty
  let view = YearView(
    frame: past.frame(words[.heading], words[.description], at: path, .archive),
    words: words,
    calendar: calendar,
    months: months.reversed().map(ArchiveRow.init(month:)),
    lists: lists.map { ArchiveListView(month: $0, past) },
    left: try LeftOut.sentences(isMixed ? [.calendar] : [], past.words[.leftOut]),
    previous: previous,
    next: next
  )
  return try page(past.site.templates[.year], YearView.model.record(of: view), at: path)
}

private func monthPages(
  _ months: [ArchivePeriod],
  of past: SitePast
) throws(ReportError) -> [Page] {
  let rows = months.map { ArchiveRow(month: $0) }
  var pages: [Page] = []
  for (index, month) in months.enumerated() {
    let words = try archiveWords(month, .month, of: past)
    let view = MonthPageView(
      frame: past.frame(words[.heading], words[.description], at: rows[index].path, .archive),
      words: words,
      list: ArchiveListView(month: month, past),
      previous: index > 0 ? rows[index - 1] : nil,
      next: index + 1 < rows.count ? rows[index + 1] : nil
    )
    pages.append(
      try page(
        past.site.templates[.month],
        MonthPageView.model.record(of: view),
        at: rows[index].path
      )
    )
  }
  return pages
}

private func archiveWords(
  _ period: ArchivePeriod,
  _ span: ArchiveWords.Span,
  of past: SitePast
) throws(ReportError) -> Words<ArchiveWords.Key> {
  let facts = ArchiveWords(span: span, period: period, isWeekly: past.cadence == .weekly)
  return try Words<ArchiveWords.Key>(past.words[.archive], ArchiveWords.model.record(of: facts))
}

extension SitePast {
  /// The regimes of the leads of `notes`, slot by slot; `nil` where they measure different things, or
  /// where there are none.
  ///
  /// A slot that another note carried has a value, whose regime no note told.
  func calendar(
    of notes: some Collection<NoteSummary>,
    _ words: Words<ArchiveWords.Key>,
    leader: ArchiveWords.Key = .leader
  ) throws(ReportError) -> FigureView? {
    try calendar(of: Array(notes), subject: words[leader])
  }

  /// The same, of what `subject` says.
  func calendar(of notes: [NoteSummary], subject: String) throws(ReportError) -> FigureView? {
    guard let headline = notes.first?.facts.headlineMeasure,
      notes.allSatisfy({ $0.facts.headlineMeasure == headline })
    else { return nil }
    let slots = notes.flatMap { note in
      note.facts.slots.map { slot in
        let isOwn = slot == note.facts.slot
        return CalendarSlot(slot: slot, step: isOwn ? note.facts.regime?.step : nil)
      }
    }
    let overview = overviews.first { $0.headline == headline }
    return try charts.calendarFigure(
      of: slots,
      series: series(headline, from: source(of: overview?.markets ?? [])),
      subject: subject
    )
  }
}
