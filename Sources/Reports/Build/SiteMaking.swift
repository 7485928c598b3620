// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Intake
internal import Markup
internal import Pages
internal import Positioning

/// Every page that is no note, rendered and inspected.
///
/// - Parameters:
///   - latest: The newest note.
///   - notes: All notes, oldest first, at least one.
///   - overviews: All measures, as they are known at the newest note's cut-off.
///   - almanac: What the notes share of the past.
///   - corrections: What restated data changes of the notes.
///   - site: What all pages share.
///   - jobs: How many are inspected at once.
/// - Returns: The pages with what was found in each.
/// - Throws: What rendering throws; what an inspection finds is in its result.
func otherPages(
  _ latest: NoteContent,
  of notes: [NoteSummary],
  overviews: [MeasureOverview],
  almanac: Almanac,
  corrections: [Correction],
  in site: SiteContext,
  jobs: Int
) async throws(ReportError) -> [InspectedPage] {
  let pages = try beyondNotePages(
    latest,
    of: notes,
    overviews: overviews,
    almanac: almanac,
    corrections: corrections,
    in: site
  )
  return try await parallelMap(stripes(of: pages, width: jobs), jobs: jobs) { (_, stripe) in
    var inspector = Inspector()
    return stripe.map { inspector.inspect($0) }
  }.flatMap { $0 }
}

/// The files of the site that are made in every build: the sheet, and the rows set aside.
func siteAssets(_ dataset: Dataset, publisher: String?) throws(ReportError) -> [SiteFile] {
  var files = [SiteFile(path: "style.css", bytes: try styleSheet(publisher: publisher))]
  if !dataset.rejected.isEmpty {
    files.append(
      quarantineFile(
        dataset.rejected.map { QuarantinedRow(id: $0.id, reason: $0.reason, text: $0.text) }
      )
    )
  }
  return files
}
