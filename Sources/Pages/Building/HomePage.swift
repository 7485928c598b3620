// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Commentary
internal import Diagnostics
internal import Markup
internal import Positioning
internal import Templating

/// The home page: the latest note's head, the notes before it, and the time behind them.
///
/// - Parameters:
///   - past: What the pages beside the notes are made of.
///   - correction: What restated data changes of the latest note; `nil` for nothing.
/// - Returns: The page.
/// - Throws: What rendering and the lines of the words throw.
func homePage(
  of past: SitePast,
  corrected correction: Correction?
) throws(ReportError) -> Page {
  let latest = past.latest
  let slots = past.cadence.recent
  let facts = HomeWords(slots: slots, isWeekly: past.cadence == .weekly)
  let words = try Words<HomeWords.Key>(past.words[.home], HomeWords.model.record(of: facts))
  var frame = past.frame(
    latest.commentary.headline,
    latest.commentary.standfirst,
    at: "index.html",
    .home
  )
  frame.card = CardLinkView(of: latest, in: past.site)
  frame.late = try past.site.lateBanner()
  let view = HomeView(
    frame: frame,
    words: words,
    lead: latest.lead,
    correction: try correction.map { (correction) throws(ReportError) in
      try CorrectionView(correction, in: past.site).words[.home]
    },
    recent: try recent(past.notes.dropLast().suffix(recentNotes).reversed(), slots: slots, past),
    calendar: try past.calendar(of: past.calendarNotes, subject: words[.leader]),
    assetCount: past.listed.count,
    noteCount: past.notes.count
  )
  return try page(past.site.templates[.home], HomeView.model.record(of: view), at: "index.html")
}

/// How many earlier notes the home page lists.
private let recentNotes = 10

extension SitePast {
  /// The notes of the calendar on the home page: three years of weeks, or this year's days.
  fileprivate var calendarNotes: [NoteSummary] {
    guard let last = notes.last?.facts.slot else { return [] }
    let first =
      cadence == .weekly
      ? cadence.slot(cadence.window - 1, before: last)
      : Year(last.civil.year).first
    return notes.filter { $0.facts.slot >= first }
  }
}

private func recent(
  _ notes: [NoteSummary],
  slots: Int,
  _ past: SitePast
) throws(ReportError) -> [RecentView] {
  let histories = notes.map { past.ratios(to: $0, slots: slots) }
  let domain = RatioDomain(covering: histories.joined().compactMap { $0 })
  var views: [RecentView] = []
  for (note, history) in zip(notes, histories) {
    let isLine = history.count { $0 != nil } > 1
    let line = isLine ? try past.charts.sparkline(of: history, in: domain) : nil
    views.append(RecentView(link: note.link, sparkline: line))
  }
  return views
}

extension SitePast {
  /// The ratio of what leads `note` in the last `count` slots up to its own, oldest first.
  ///
  /// Of a market they are its readings as known now; of a sum or a figure for all, those of the
  /// notes that it led.
  fileprivate func ratios(to note: NoteSummary, slots count: Int) -> [Double?] {
    let last = note.facts.slot
    let first = cadence.slot(count - 1, before: last)
    var ratios = [Double?](repeating: nil, count: count)
    func put(_ ratio: Double?, in slot: Day) {
      if slot >= first, slot <= last { ratios[cadence.distance(from: first, to: slot)] = ratio }
    }
    if let market = history(of: note.facts) {
      for reading in market.readings { put(reading.imbalance.ratio, in: reading.slot) }
    } else {
      for other in notes where other.facts.subject == note.facts.subject {
        guard other.facts.headlineMeasure == note.facts.headlineMeasure else { continue }
        put(other.facts.ratioOfSides, in: other.facts.slot)
      }
    }
    return ratios
  }

  private func history(of facts: NoteSummary.Facts) -> MarketHistory? {
    switch facts.subject {
    case .market(let market), .given(let market):
      overviews.first { $0.headline == facts.headlineMeasure }?
        .markets.first { $0.market == market }
    case .asset, .total: nil
    }
  }
}
