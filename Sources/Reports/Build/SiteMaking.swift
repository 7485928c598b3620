// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Intake
internal import Markup
internal import Pages
internal import Positioning
internal import Site

/// What a site has beside its notes and its data, rendered and inspected.
///
/// - Parameters:
///   - latest: The newest note.
///   - notes: All notes, oldest first, at least one.
///   - overviews: All measures, as they are known at the newest note's cut-off.
///   - almanac: What the notes share of the past.
///   - entries: The newest notes as feeds carry them, oldest first.
///   - corrections: What restated data changes of the notes.
///   - archive: The paths of the archive's tables.
///   - site: What all pages share.
///   - jobs: How many are inspected at once.
/// - Returns: The pages with what was found in each, and the other files.
/// - Throws: What rendering throws; what an inspection finds is in its result.
func others(
  _ latest: NoteContent,
  of notes: [NoteSummary],
  overviews: [MeasureOverview],
  almanac: Almanac,
  entries: [FeedEntry],
  corrections: [Correction],
  archive: [String],
  in site: SiteContext,
  jobs: Int
) async throws(ReportError) -> (pages: [InspectedPage], files: [SiteFile]) {
  let beyond = try beyondNotes(
    latest,
    of: notes,
    overviews: overviews,
    almanac: almanac,
    entries: entries,
    corrections: corrections,
    archive: archive,
    in: site
  )
  let stripes = stripes(of: beyond.pages, width: jobs)
  let pages = try await parallelMap(stripes, jobs: jobs) { (_, stripe) in
    var inspector = Inspector()
    return stripe.map { inspector.inspect($0) }
  }.flatMap { $0 }
  return (pages, beyond.files)
}

/// The files of a site that are no pages, with the digests that were taken of them.
struct SiteAssets: Sendable {
  /// The files.
  let files: [SiteFile]
  /// The digests of some of them, and of pages.
  let digests: [FileDigest]
  /// What the record says.
  let record: SiteRecord
}

/// Every file of the site that is no page: what `made` holds, and what is made in every build: the
/// sheet, the script with the notes it searches, the description of notes, people's words, the phrases,
/// the rows set aside, and the record of all that.
///
/// - Throws: `input.unreadable-file`, `template.no-folder`.
func siteAssets(
  _ made: MadeParts,
  of job: BuildJob,
  _ ledger: Ledger,
  keeping kept: KeptFiles
) throws(ReportError) -> SiteAssets {
  let plain = try plainFiles(publisher: job.plan.templates, design: job.site.design)
  let schema = SiteFile(path: noteSchemaPath, bytes: try noteSchema())
  let phrases = phraseArchive(of: job.templates)
  let data =
    [schema, phrases] + job.wordFiles + (quarantine(of: job.dataset).map { [$0] } ?? [])
    + (try dataPackage(of: made.archive, in: job.site))
  let digests = made.digests + data.map { FileDigest(of: $0) }
  let known = kept.assets.map { FileDigest(path: $0.path, text: $0.digest) }
  let drawings = made.cards.cards.map { ($0.day, $0.drawing) } + ledger.notes.keptCards
  let record = SiteRecord(
    of: job,
    plain: plain,
    cards: drawings.isEmpty ? [] : [ledger.cards.entry],
    drawings: drawings,
    files: digests + known
  )
  return SiteAssets(
    files: made.assets + data + plain + searchShards(of: made.summaries, in: job.site)
      + [record.file(digest: contentDigest)],
    digests: digests,
    record: record
  )
}

private func quarantine(of dataset: Dataset) -> SiteFile? {
  if dataset.rejected.isEmpty { return nil }
  return quarantineFile(
    dataset.rejected.map { QuarantinedRow(id: $0.id, reason: $0.reason, text: $0.text) }
  )
}
