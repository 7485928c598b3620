// SPDX-License-Identifier: Apache-2.0
internal import Analysis
package import Diagnostics
internal import Intake
internal import Pages
internal import Positioning

/// Tells what differs between the notes of two days.
///
/// It reads what a build of the same request reads and analyses these two notes alone; nothing is
/// written.
///
/// - Parameters:
///   - first: The day of a note, as `2025-12-17`, or `latest`.
///   - second: The day of the note that is compared with it.
///   - request: What to read; its output is not looked at.
/// - Returns: What differs, as text and as JSON.
/// - Throws: What reading throws; `usage.date` at stage `arguments`; `input.no-note` at stage
///   `input`, with the nearest notes.
package func diff(
  _ first: String,
  _ second: String,
  of request: BuildRequest
) async throws(ReportError) -> NoteDiff {
  let (job, analyst) = try analysedJob(of: request)
  let places = try [first, second].map { (date) throws(ReportError) in
    try noteIndex(date, among: analyst.notes)
  }
  let almanac = try await almanac(of: analyst, for: places, jobs: request.jobs)
  let notes = try places.map { (index) throws(ReportError) in
    try written(index, in: almanac, job.site)
  }
  return NoteDiff(try NoteComparison(from: notes[0], to: notes[1], in: job.site))
}

/// The note at `index` with its words, an analyst's own among them.
private func written(
  _ index: Int,
  in almanac: Almanac,
  _ site: SiteContext
) throws(ReportError) -> NoteComparison.Written {
  var fans = FanCache()
  let analysis = almanac.analysis(ofNoteAt: index, fans: &fans)
  return (analysis, try NoteContent(analysis, in: site).commentary)
}
