// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Intake
internal import Markup
internal import Pages
internal import Positioning

/// All that a build may keep from an earlier one, each with the digest of what it is made of.
struct Inventory: Sendable {
  /// The notes, oldest first.
  let notes: [NoteDate]
  /// The digest of what all notes share; see ``sharedDigest(in:templates:)``.
  let shared: [UInt8]
  /// The digest of each note's content; see ``noteDigests``.
  let contents: [[UInt8]]
  /// What was restated after each note.
  let restated: Restated
  /// The years of the archive's data.
  let years: [ArchiveYear]
  /// Which notes have a card.
  let cards: CardPlan
  /// How late the newest note is, where its page says so.
  let late: Freshness?

  /// The inventory of `job`, whose figures have the bytes `figures`, and whose notes have the cards that
  /// `cards` plans.
  init(_ notes: [NoteDate], of job: BuildJob, _ figures: DatasetBytes, _ cards: CardPlan) {
    self.notes = notes
    self.cards = cards
    late = job.site.lateness
    shared = sharedDigest(in: job.site, templates: job.templates)
    contents = noteDigests(
      of: notes,
      in: job.site,
      shared: shared,
      figures.publicObservations,
      figures.publicBars,
      figures.publicLevels
    )
    restated = Restated(notes, in: job.dataset, by: job.site.settings)
    years = figures.years
  }

  /// What of it is kept from `cache`, and what is made.
  func ledger(over cache: BuildCache, in output: String) -> Ledger {
    Ledger(
      notes: NoteLedger(
        of: notes,
        contents,
        restated,
        cards,
        late: late,
        over: cache,
        in: output
      ),
      archive: ArchiveLedger(of: years, over: cache, in: output),
      shared: shared,
      cards: cards,
      late: late
    )
  }
}

/// A dataset's figures in the orders that are digested.
struct DatasetBytes: Sendable {
  /// The positions in the order in which they became public.
  let publicObservations: PublicStream
  /// The market data likewise.
  let publicBars: PublicStream
  /// The liquidation levels likewise.
  let publicLevels: PublicStream
  /// The years of the archive's data.
  let years: [ArchiveYear]

  /// The figures of `dataset`.
  init(_ dataset: Dataset) {
    let observations = FigureBytes(dataset.observations)
    let bars = FigureBytes(dataset.bars)
    let levels = FigureBytes(dataset.levels)
    let (positions, market, maps) = (dataset.observations, dataset.bars, dataset.levels)
    publicObservations = PublicStream(observations) { positions.published(at: $0) }
    publicBars = PublicStream(bars) { market[$0].published }
    publicLevels = PublicStream(levels) { maps[$0].published }
    years = ArchiveYear.all(of: dataset, observations, bars, levels)
  }
}

/// What a build keeps and what it makes.
struct Ledger: Sendable {
  /// The notes.
  let notes: NoteLedger
  /// The archive's data.
  let archive: ArchiveLedger
  /// As in ``Inventory/shared``.
  let shared: [UInt8]
  /// Which notes have a card.
  let cards: CardPlan
  /// How late the newest note is, where its page says so.
  let late: Freshness?

  /// The places of the notes that are made and are to have a card.
  var cardPlaces: [Int] { notes.made.filter { cards.days.contains(notes.dates[$0]) } }

  /// Whether anything is kept.
  var keepsAny: Bool {
    notes.kept.contains { $0 != nil } || archive.kept.contains { $0 != nil }
  }

  /// The files that are kept.
  var files: KeptFiles {
    var files = KeptFiles()
    files.pages = notes.kept.compactMap { $0?.page }
    files.assets =
      notes.kept.flatMap { $0?.data ?? [] } + archive.kept.compactMap { $0?.file }
    return files
  }
}
