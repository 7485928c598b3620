// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Design
package import Diagnostics
package import Markup
internal import Templating

/// What a site has beside its notes and its data.
package struct BeyondNotes: Sendable {
  /// The pages and feeds, each with its path.
  package let pages: [Page]
  /// Files that are no markup: the JSON Feed, and what tells search engines where to look.
  package let files: [SiteFile]
}

/// Every page of a site that is no note: home, assets, measures, venues, archives, tags, data,
/// methodology, corrections with their feed, about, and the page for addresses that do not exist; the
/// feeds of notes, and the list of all pages.
///
/// They show what is known now, so later data may change them; notes stay as they are.
///
/// - Parameters:
///   - latest: The newest note.
///   - notes: All notes, oldest first, the newest among them.
///   - overviews: Every measure and population at the newest note's cut-off.
///   - almanac: What the notes share of the past.
///   - entries: The newest ``feedEntries`` notes as feeds carry them, oldest first.
///   - corrections: What restated data changes of the notes; at most one a note.
///   - archive: The paths of the archive's tables.
///   - site: What all pages share.
/// - Returns: The pages, feeds and files.
/// - Throws: What rendering throws.
package func beyondNotes(
  _ latest: NoteContent,
  of notes: [NoteSummary],
  overviews: [MeasureOverview],
  almanac: Almanac,
  entries: [FeedEntry],
  corrections: [Correction],
  archive: [String],
  in site: SiteContext
) throws(ReportError) -> BeyondNotes {
  let past = try SitePast(latest, of: notes, overviews: overviews, almanac: almanac, in: site)
  let pages =
    try [
      homePage(of: past, corrected: corrections.first { $0.date == latest.analysis.date }),
      methodologyPage(latest: latest, in: site),
      missingPage(in: site),
      trackRecordPage(of: past.record, in: site),
      dataPage(of: archive, past),
      aboutPage(of: past),
    ] + assetPages(of: past) + measurePages(of: past) + venuePages(of: past)
    + archivePages(of: past) + tagPages(of: past) + errataPages(of: corrections, past)
  let feeds = try noteFeeds(of: entries, corrected: corrections, past)
  let (list, robots) = sitemap(of: pages.map(\.file.path), corrected: corrections, past)
  let icon = try site.templates[.favicon].render(faviconModel.record(of: site.design))
  let sign = Page(SiteFile(path: "favicon.svg", bytes: icon), kind: .svg)
  let logos = site.logos.map { Page($0, kind: .picture) }
  return BeyondNotes(
    pages: pages + feeds.pages + [list, sign] + logos,
    files: [feeds.json, robots, hostHeaders()]
  )
}

/// The sign of the site in a browser's tabs: its colours are chosen, and must show on light and dark.
let faviconModel = Model<SiteDesign>(
  .optionalText("short") { $0.colour("short") },
  .optionalText("long") { $0.colour("long", isDark: true) ?? $0.colour("long") }
)
