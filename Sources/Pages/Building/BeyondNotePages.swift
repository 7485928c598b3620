// SPDX-License-Identifier: Apache-2.0
package import Analysis
package import Diagnostics
package import Markup

/// Every page of a site that is no note: home, assets, measures, archives, methodology, corrections
/// with their feed, and the page for addresses that do not exist.
///
/// They show what is known now, so later data may change them; notes stay as they are.
///
/// - Parameters:
///   - latest: The newest note.
///   - notes: All notes, oldest first, the newest among them.
///   - overviews: Every measure and population at the newest note's cut-off.
///   - almanac: What the notes share of the past.
///   - corrections: What restated data changes of the notes; at most one a note.
///   - site: What all pages share.
/// - Returns: The pages, each with its path.
/// - Throws: What rendering throws.
package func beyondNotePages(
  _ latest: NoteContent,
  of notes: [NoteSummary],
  overviews: [MeasureOverview],
  almanac: Almanac,
  corrections: [Correction],
  in site: SiteContext
) throws(ReportError) -> [Page] {
  let past = try SitePast(latest, of: notes, overviews: overviews, almanac: almanac, in: site)
  return [
    try homePage(of: past, corrected: corrections.first { $0.date == latest.analysis.date }),
    try methodologyPage(latest: latest, in: site),
    try missingPage(in: site),
    try trackRecordPage(of: past.record, in: site),
  ] + (try assetPages(of: past)) + (try measurePages(of: past)) + (try archivePages(of: past))
    + (try errataPages(of: corrections, past))
}
