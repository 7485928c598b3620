// SPDX-License-Identifier: Apache-2.0
internal import Analysis
package import Diagnostics
internal import Figures
package import Markup
internal import Positioning
internal import Templating

/// The archive: a table of months, and a page of days for each month from the first note on.
///
/// - Parameters:
///   - notes: All notes, oldest first, at least one.
///   - site: What all pages share.
/// - Returns: `archive/index.html` and `archive/YEAR/MONTH/index.html`.
/// - Throws: What rendering throws.
package func archivePages(
  of notes: [NoteSummary],
  in site: SiteContext
) throws(ReportError) -> [Page] {
  let notice = try noticeText(on: site.observations, isSite: true, site)
  let months = months(of: notes)
  let views = months.map { MonthView($0) }
  var pages = [try archivePage(views, notes, notice, site)]
  for (index, month) in months.enumerated() {
    let view = MonthPageView(
      frame: frame(monthAndYear(month.first), root: "../../../", notice, site),
      month: month.first,
      summary: summary(of: month),
      days: days(of: month),
      previous: index > 0 ? views[index - 1] : nil,
      next: index + 1 < views.count ? views[index + 1] : nil
    )
    pages.append(
      try page(
        site.templates.month,
        MonthPageView.model.record(of: view),
        at: views[index].path
      )
    )
  }
  return pages
}

private func archivePage(
  _ months: [MonthView],
  _ notes: [NoteSummary],
  _ notice: String?,
  _ site: SiteContext
) throws(ReportError) -> Page {
  let days = notes.map(\.facts.date)
  let period = days.first.map { "since \(longDate($0))" } ?? ""
  let noun = notes.count == 1 ? "note" : "notes"
  let view = ArchiveView(
    frame: frame("Archive", root: "../", notice, site),
    summary: "\(count(notes.count)) \(noun) \(period); a day without data has none.",
    months: months.reversed()
  )
  return try page(
    site.templates.archive,
    ArchiveView.model.record(of: view),
    at: "archive/index.html"
  )
}

private func frame(
  _ title: String,
  root: String,
  _ notice: String?,
  _ site: SiteContext
) -> FrameView {
  FrameView(
    siteTitle: site.title,
    title: title,
    description: "\(title): all notes by date and regime.",
    root: root,
    place: .archive,
    notice: notice
  )
}

/// The notes of one calendar month, and the days that the archive covers in it.
struct ArchiveMonth {
  /// The first and last day covered.
  let first: Day, last: Day
  /// The notes, oldest first; may be none.
  let notes: [NoteSummary]
}

/// The months from the first note's to the last one's, without holes.
private func months(of notes: [NoteSummary]) -> [ArchiveMonth] {
  guard let first = notes.first?.facts.date, let last = notes.last?.facts.date else {
    return []
  }
  let byDay = Dictionary(
    notes.map { ($0.facts.date, $0) },
    uniquingKeysWith: { first, _ in first }
  )
  var months: [ArchiveMonth] = []
  var day = first
  while day <= last {
    let month = day.civil.month
    var end = day
    while end < last, (end + 1).civil.month == month { end = end + 1 }
    let days = (day.count...end.count).map { Day($0) }
    months.append(ArchiveMonth(first: day, last: end, notes: days.compactMap { byDay[$0] }))
    day = end + 1
  }
  return months
}

/// Every day of the month, newest first, with its note or without one.
private func days(of month: ArchiveMonth) -> [NoteLinkView] {
  let byDay = Dictionary(
    month.notes.map { ($0.facts.date, $0.link) },
    uniquingKeysWith: { first, _ in first }
  )
  return (month.first.count...month.last.count).reversed().map { count in
    byDay[Day(count)] ?? .missing(Day(count))
  }
}

private func summary(of month: ArchiveMonth) -> String {
  let missing = month.last - month.first + 1 - month.notes.count
  let noun = month.notes.count == 1 ? "note" : "notes"
  let gaps = missing == 0 ? "one for every day" : "\(count(missing)) days without data"
  return "\(count(month.notes.count)) \(noun), \(gaps)."
}

extension MonthView {
  /// The row of a month in the archive's table.
  init(_ month: ArchiveMonth) {
    let steps = month.notes.compactMap(\.link.step)
    let widest = month.notes.map(\.facts)
      .filter { $0.dominance != nil }.max { ($0.dominance ?? 0) < ($1.dominance ?? 0) }
    let parts = month.first.description.split(separator: "-")
    self.init(
      month: month.first,
      path: "archive/\(parts[0])/\(parts[1])/index.html",
      shares: (-3...3).map { step in
        let count = steps.count { $0 == step }
        return steps.isEmpty ? 0 : Double(count) / Double(month.notes.count)
      },
      notes: month.notes.count,
      widest: widest?.ratio ?? ""
    )
  }
}
