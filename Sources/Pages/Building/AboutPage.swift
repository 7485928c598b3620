// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Figures
internal import Markup
internal import Positioning
internal import Templating

/// The page about the site: what it publishes and when, how far back, and how anyone can check it.
///
/// - Throws: What rendering and the lines of the words throw.
func aboutPage(of past: SitePast) throws(ReportError) -> Page {
  let path = "about/index.html"
  let markets = past.overviews.flatMap(\.markets)
  let facts = AboutWords(
    site: past.site.title,
    isWeekly: past.cadence == .weekly,
    cutOff: timeOfDay(past.latest.analysis.cutOff),
    notes: past.notes.count,
    first: past.notes.first?.facts.date ?? past.latest.analysis.date,
    last: past.latest.analysis.date,
    assets: past.listed.count,
    venues: past.venues.count,
    measures: past.overviews.count,
    readings: markets.reduce(0) { $0 + $1.readings.count }
  )
  let words = try Words<AboutWords.Key>(past.words[.about], AboutWords.model.record(of: facts))
  let view = AboutView(
    frame: past.frame(words[.heading], words[.description], at: path, .elsewhere),
    words: words
  )
  return try page(past.site.templates[.about], AboutView.model.record(of: view), at: path)
}
