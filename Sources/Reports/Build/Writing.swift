// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Intake
internal import Markup
internal import Pages
internal import Positioning

/// Every note, analysed, written and drawn; oldest first.
func written(
  _ analyst: Analyst,
  in site: SiteContext,
  jobs: Int
) async throws(ReportError) -> [NoteContent] {
  try await parallelMap(analyst.notes, jobs: jobs) { (_, note) throws(ReportError) in
    try NoteContent(analyst.analysis(of: note), in: site)
  }
}

/// Every page of the site, rendered and inspected.
///
/// - Parameters:
///   - notes: All notes, oldest first, at least one.
///   - overviews: Every measure, as known at the newest note's cut-off.
///   - site: What all pages share.
///   - jobs: How many are made at once.
/// - Returns: The notes' pages in their order, then the others.
/// - Throws: What rendering throws; what an inspection finds is in its result.
func inspectedPages(
  of notes: [NoteContent],
  _ overviews: [MeasureOverview],
  in site: SiteContext,
  jobs: Int
) async throws(ReportError) -> [InspectedPage] {
  let stripes = stripes(of: notes.indices, width: jobs)
  let parts = try await parallelMap(stripes, jobs: jobs) { (_, stripe) throws(ReportError) in
    // A parser is made once a stripe: making one costs as much as a page.
    var inspector = Inspector()
    return try stripe.map { (index) throws(ReportError) in
      inspector.inspect(
        try notePage(
          notes[index],
          previous: index > 0 ? notes[index - 1].summary.link : nil,
          next: index + 1 < notes.count ? notes[index + 1].summary.link : nil,
          in: site
        )
      )
    }
  }
  var inspector = Inspector()
  let others = try otherPages(of: notes, overviews, in: site).map { inspector.inspect($0) }
  return parts.flatMap { $0 } + others
}

/// The pages that are no notes.
private func otherPages(
  of notes: [NoteContent],
  _ overviews: [MeasureOverview],
  in site: SiteContext
) throws(ReportError) -> [Page] {
  guard let latest = notes.last else { return [] }
  return try beyondNotePages(latest, of: notes.map(\.summary), overviews: overviews, in: site)
}

/// `range` cut into `width` neighbouring parts of about the same length.
private func stripes(of range: Range<Int>, width: Int) -> [Range<Int>] {
  let parts = max(1, min(width, range.count))
  return (0..<parts).map { part in
    range.count * part / parts..<range.count * (part + 1) / parts
  }
}

/// The files of the site that are no pages: the sheet, each note's data, the archive's data.
func siteAssets(
  of notes: [NoteContent],
  _ dataset: Dataset,
  publisher: String?,
  jobs: Int
) async throws(ReportError) -> [SiteFile] {
  var files = [SiteFile(path: "style.css", bytes: try styleSheet(publisher: publisher))]
  let observations = dataset.observations
  files += try await parallelMap(notes, jobs: jobs) { (_, note) throws(ReportError) in
    dataFiles(of: note.analysis, note.commentary, from: observations)
  }.flatMap { $0 }
  files += archiveData(of: dataset.observations) + marketArchive(of: dataset.bars)
  if !dataset.rejected.isEmpty {
    files.append(
      quarantineFile(
        dataset.rejected.map { QuarantinedRow(id: $0.id, reason: $0.reason, text: $0.text) }
      )
    )
  }
  return files
}
