// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Markup
internal import Pages
internal import Site

/// What a build made, beside what it kept.
struct MadeParts: Sendable {
  /// The notes.
  let notes: [MadeNote]
  /// The cards of notes.
  let cards: MadeCards
  /// What other pages show of every note, also of those kept; oldest first.
  let summaries: [NoteSummary]
  /// The pages that are no notes, and the files beside them that are no data.
  let others: [InspectedPage], files: [SiteFile]
  /// The years of the archive's data.
  let years: [MadeYear]
  /// Every forecast, by year.
  let forecasts: [DigestedFile]
  /// The paths of the archive's tables, also of those kept.
  let archive: [String]

  /// All pages.
  var pages: [InspectedPage] { notes.map(\.page) + others }
  /// All other files.
  var assets: [SiteFile] {
    notes.flatMap(\.data) + years.map(\.file) + forecasts.map(\.file) + files + cards.drawn
  }
  /// The digests that were taken: of notes and of all data.
  var digests: [FileDigest] {
    notes.flatMap(\.digests) + years.map(\.digest) + forecasts.map(\.digest)
  }
}

/// A file with its digest.
struct DigestedFile: Sendable {
  /// The file.
  let file: SiteFile
  /// Its digest.
  let digest: FileDigest

  /// `file`, whose digest is taken.
  init(_ file: SiteFile) {
    self.file = file
    digest = FileDigest(of: file)
  }
}

/// Makes what `ledger` does not keep.
///
/// - Throws: What rendering throws; what an inspection finds is in its result.
func madeParts(
  of job: BuildJob,
  _ analyst: Analyst,
  _ ledger: Ledger
) async throws(ReportError) -> MadeParts {
  let jobs = job.request.jobs
  let newest = Array(analyst.notes.indices.suffix(feedEntries))
  let places = Set(ledger.notes.made + newest).sorted()
  let almanac = try await almanac(of: analyst, for: places, jobs: jobs)
  var desk = NoteMaker(
    almanac: almanac,
    site: job.site,
    correcting: Correcting(ledger.notes.restated, of: ledger.notes.made, analyst, in: job),
    facts: ledger.notes.facts
  )
  let cards = try await cards(of: ledger, by: desk, jobs: jobs)
  desk.site.cards = cards.days.union(ledger.notes.keptCards.map(\.day))
  let maker = desk
  let notes = try await maker.notes(at: ledger.notes.made, jobs: jobs)
  let summaries = try summaries(of: notes, ledger.notes, in: job.site)
  let corrections =
    notes.compactMap(\.correction) + ledger.notes.kept.compactMap { $0?.correction }
  let years = try await ledger.archive.make(jobs: jobs)
  let forecasts = try await parallelMap(almanac.forecasts.years, jobs: jobs) { (_, year) in
    DigestedFile(forecastArchive(of: almanac.forecasts, year: year))
  }
  let archive =
    ledger.archive.kept.compactMap { $0?.file.path } + years.map(\.file.path)
    + forecasts.map(\.file.path)
  let others = try await others(
    try maker.content(analyst.notes.count - 1),
    of: summaries,
    overviews: analyst.overviews,
    almanac: almanac,
    entries: try await maker.feedEntries(newest, corrections, jobs: jobs),
    corrections: corrections,
    archive: archive,
    in: maker.site,
    jobs: jobs
  )
  return MadeParts(
    notes: notes,
    cards: cards,
    summaries: summaries,
    others: others.pages,
    files: others.files,
    years: years,
    forecasts: forecasts,
    archive: archive
  )
}
