// SPDX-License-Identifier: Apache-2.0
package import Analysis
package import Diagnostics
internal import Figures
package import Markup
package import Positioning
internal import Templating

/// What the page of the track record is made of.
package struct TrackRecordContent: Sendable {
  /// Every forecast of the site's notes.
  package let book: ForecastBook
  /// The way from the site's root to the note of a day, where it has a page.
  package let paths: [Day: String]
  /// The assets that have a page.
  package let assets: Set<Asset>

  /// The record of a site.
  package init(book: ForecastBook, paths: [Day: String], assets: Set<Asset>) {
    (self.book, self.paths, self.assets) = (book, paths, assets)
  }
}

/// The page of the track record: calibration, scores by kind and by market, the latest resolved
/// forecasts, those of the newest note, and how all of them are made and scored.
///
/// - Throws: What rendering and the lines of the words throw.
package func trackRecordPage(
  of record: TrackRecordContent,
  in site: SiteContext
) throws(ReportError) -> Page {
  let path = "track-record/index.html"
  let scores = TrackRecordScores(record.book)
  let names = SubjectNames(record.book.subjects, in: site)
  let open = scores.open(names)
  let words = try Words<TrackRecordWords.Key>(
    site.templates.words[.trackRecord],
    TrackRecordWords.model.record(of: scores.facts(open: open.count, site.settings.cadence))
  )
  let table = TrackRecordTable(words: words, scores: scores, names: names, assets: record.assets)
  let view = TrackRecordView(
    frame: FrameView(
      siteTitle: site.title,
      title: words[.heading],
      description: words[.description],
      root: wayToRoot(from: path),
      place: .record,
      notice: try noticeText(on: site.observations, isSite: true, site),
      address: site.baseURL + path,
      design: site.design
    ),
    words: words,
    calibration: try site.templates.charts.calibrationFigure(
      of: record.book.calibration(),
      period: scores.period
    ),
    kinds: table.kinds,
    all: table.all,
    markets: table.markets,
    latest: try callsView(of: scores.latest, named: names, paths: record.paths, in: site),
    open: try openCallsView(of: open, named: names, in: site),
    files: record.book.years.reversed().map { year in
      FileView(path: "data/archive/forecasts-\(year).csv", name: "forecasts-\(year).csv")
    },
    isWeekly: site.settings.cadence == .weekly
  )
  return try page(site.templates[.trackRecord], TrackRecordView.model.record(of: view), at: path)
}
