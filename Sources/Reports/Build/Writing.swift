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
func inspectedPages(
  of notes: [NoteContent],
  in site: SiteContext,
  jobs: Int
) async throws(ReportError) -> [InspectedPage] {
  let notePages = try await parallelMap(notes, jobs: jobs) { (index, note) throws(ReportError) in
    inspect(
      try notePage(
        note,
        previous: index > 0 ? notes[index - 1].link : nil,
        next: index + 1 < notes.count ? notes[index + 1].link : nil,
        in: site
      )
    )
  }
  guard let latest = notes.last else { return notePages }
  let others =
    [try homePage(latest, earlier: notes.dropLast().map(\.link), in: site)]
    + [try methodologyPage(latest: latest, in: site), try missingPage(in: site)]
    + (try archivePages(of: notes, in: site))
  let inspected = try await parallelMap(others, jobs: jobs) { (_, page) throws(ReportError) in
    inspect(page)
  }
  return notePages + inspected
}

/// The files of the site that are no pages: the sheet, each note's data, the archive's data.
func siteAssets(
  of notes: [NoteContent],
  _ dataset: Dataset,
  publisher: String?
) throws(ReportError) -> [SiteFile] {
  var files = [SiteFile(path: "style.css", bytes: try styleSheet(publisher: publisher))]
  for note in notes {
    files += dataFiles(of: note.analysis, note.commentary, from: dataset.observations)
  }
  files += archiveData(of: dataset.observations)
  if !dataset.rejected.isEmpty {
    files.append(
      quarantineFile(
        dataset.rejected.map { QuarantinedRow(id: $0.id, reason: $0.reason, text: $0.text) }
      )
    )
  }
  return files
}
