// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Markup
internal import Pages
internal import Positioning
internal import Site

/// Which notes of a build are kept from an earlier one, and which are made.
///
/// A note is kept if its own digest and what its page shows beside it are as they were, and all its
/// files stand in the output as they were published.
struct NoteLedger: Sendable {
  /// The day of each note.
  let dates: [Day]
  /// The digest of each note's content.
  let contents: [[UInt8]]
  /// What was restated after each note.
  let restated: Restated
  /// What is known of each note without making it: where the content is as it was.
  let facts: [NoteSummary.Facts?]
  /// The notes that are kept; `nil` for those that are made.
  let kept: [CachedNote?]
  /// The cards of the last build by the days of their notes.
  let pictures: [Day: (drawing: String, file: KeptFile)]
  /// The folder published to.
  let output: String

  /// The ledger of `notes`, whose contents have the digests `contents`, after which `restated` became
  /// public, which have the cards that `cards` plans, and of which the newest says that it is `late`.
  init(
    of notes: [NoteDate],
    _ contents: [[UInt8]],
    _ restated: Restated,
    _ cards: CardPlan,
    late: Freshness?,
    over cache: BuildCache,
    in output: String
  ) {
    let known = zip(notes, contents).map { note, content in
      cache.notes[note.date].flatMap { $0.content == content ? $0 : nil }
    }
    let facts = known.map { $0?.facts }
    dates = notes.map(\.date)
    self.contents = contents
    self.restated = restated
    self.facts = facts
    self.output = output
    pictures = cache.notes.compactMapValues(\.picture)
    guard known.contains(where: { $0 != nil }), let site = PublishedSite(at: output) else {
      kept = Array(repeating: nil, count: notes.count)
      return
    }
    var kept: [CachedNote?] = []
    for (index, note) in known.enumerated() {
      let previous = index > 0 ? facts[index - 1] : nil
      let next = index + 1 < facts.count ? facts[index + 1] : nil
      let hasNeighbours =
        (index == 0 || previous != nil) && (index + 1 == facts.count || next != nil)
      let around = surroundings(
        previous,
        next,
        restated: restated.digests[index],
        card: cards.digest(of: notes[index].date),
        late: index + 1 == notes.count ? late : nil
      )
      if let note, hasNeighbours, note.around == around {
        kept.append(site.standing(note.files).flatMap { note.with($0) })
      } else {
        kept.append(nil)
      }
    }
    self.kept = kept
  }

  /// The places of the notes that are made.
  var made: [Int] { kept.indices.filter { kept[$0] == nil } }

  /// The cards of the notes that are kept, with the digests of their drawings.
  var keptCards: [(day: Day, drawing: String)] {
    kept.compactMap { $0 }.compactMap { note in note.card.map { (note.facts.date, $0) } }
  }
}

extension PublishedSite {
  /// The files as they stand now; `nil` if one of them has other bytes.
  func standing(_ files: [KeptFile]) -> [KeptFile]? {
    var standing: [KeptFile] = []
    for file in files {
      do throws(ReportError) {
        guard let found = try self.standing(file) else { return nil }
        standing.append(found)
      } catch {
        // What cannot be read cannot be kept; publishing tells what is wrong with it.
        return nil
      }
    }
    return standing
  }
}

extension CachedNote {
  /// The note with its files marked anew, in the order of ``files``.
  func with(_ files: [KeptFile]) -> CachedNote? {
    guard let first = files.first, files.count == self.files.count else { return nil }
    return CachedNote(
      content: content,
      around: around,
      facts: facts,
      correction: correction,
      page: KeptPage(first, page.traits),
      data: Array(files.dropFirst()),
      card: card
    )
  }
}
