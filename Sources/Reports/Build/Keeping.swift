// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Markup
internal import Pages
internal import Site

/// What other pages show of every note, oldest first: of those made, and of those kept.
func summaries(
  of made: [MadeNote],
  _ ledger: NoteLedger,
  in site: SiteContext
) throws(ReportError) -> [NoteSummary] {
  let byPlace = Dictionary(made.map { ($0.index, $0.summary) }) { first, _ in first }
  var summaries: [NoteSummary] = []
  for (index, kept) in ledger.kept.enumerated() {
    if let made = byPlace[index] {
      summaries.append(made)
    } else if let kept {
      summaries.append(try NoteSummary(kept.facts, in: site))
    }
  }
  return summaries
}

/// Keeps what was made beside the output, for the next build.
///
/// The files are marked as they stand in the published site, a tick of the file system's clock
/// after it: whoever changes one later gives it another mark.
///
/// - Returns: Why nothing could be kept; empty if it was.
func keep(
  _ made: MadeParts,
  _ ledger: Ledger,
  _ packed: PackedFiles,
  over cache: BuildCache,
  beside output: String
) -> [String] {
  guard let site = PublishedSite(at: output) else { return [] }
  var notes = ledger.notes.kept.compactMap { $0?.marked(in: site) }
  for note in made.notes {
    let (index, all) = (note.index, made.summaries)
    let previous = index > 0 ? all[index - 1].facts : nil
    let next = index + 1 < all.count ? all[index + 1].facts : nil
    let content = ledger.notes.contents[index]
    let restated = ledger.notes.restated.digests[index]
    let day = note.summary.facts.date
    let wanted = ledger.cards.digest(of: day)
    let around = surroundings(
      previous,
      next,
      restated: restated,
      card: wanted,
      late: next == nil ? ledger.late : nil
    )
    let card = made.cards.card(of: day)
    // A card that could not be drawn may be another time.
    if card == nil, !wanted.isEmpty { continue }
    if let kept = note.kept(content, around, card, in: site) { notes.append(kept) }
  }
  var years = ledger.archive.kept.compactMap { $0?.marked(in: site) }
  for year in made.years {
    guard let file = kept(year.file, year.digest, in: site) else { continue }
    years.append(CachedYear(name: year.year.name, content: year.year.content, file: file))
  }
  let new = BuildCache(notes, years, packed.cached(in: site), shared: ledger.shared)
  if new == cache { return [] }
  return new.keep(beside: output, by: programIdentity).map { ["nothing is kept: \($0)"] } ?? []
}

extension CachedNote {
  /// The note with its files marked as they stand in `site`; `nil` if one was changed meanwhile.
  fileprivate func marked(in site: borrowing PublishedSite) -> CachedNote? {
    var marked: [KeptFile] = []
    for file in files {
      guard let found = file.marked(in: site) else { return nil }
      marked.append(found)
    }
    return with(marked)
  }
}

extension CachedYear {
  /// The year with its file marked as it stands in `site`; `nil` if it was changed meanwhile.
  fileprivate func marked(in site: borrowing PublishedSite) -> CachedYear? {
    file.marked(in: site).map { CachedYear(name: name, content: content, file: $0) }
  }
}

extension KeptFile {
  /// The file marked as it stands in `site`; `nil` if it was changed meanwhile.
  ///
  /// Linking changes the status of a file, but neither its number nor the time of its content.
  func marked(in site: borrowing PublishedSite) -> KeptFile? {
    guard let now = Reports.mark(of: path, in: site), now.inode == mark.inode,
      now.modified == mark.modified
    else { return nil }
    return KeptFile(path: path, size: size, digest: digest, mark: now)
  }
}

extension MadeNote {
  /// What the next build may keep of the note; `nil` if anything was found in its page.
  fileprivate func kept(
    _ content: [UInt8],
    _ around: [UInt8],
    _ card: MadeCard?,
    in site: borrowing PublishedSite
  ) -> CachedNote? {
    guard let traits = PageTraits(of: page) else { return nil }
    var files: [KeptFile] = []
    for (file, digest) in zip([page.page.file] + data, digests) {
      guard let found = Reports.kept(file, digest, in: site) else { return nil }
      files.append(found)
    }
    if let card {
      guard let picture = card.kept(in: site) else { return nil }
      files.append(picture)
    }
    guard let first = files.first else { return nil }
    return CachedNote(
      content: content,
      around: around,
      facts: summary.facts,
      correction: correction,
      page: KeptPage(first, traits),
      data: Array(files.dropFirst()),
      card: card?.drawing
    )
  }
}

extension MadeCard {
  /// The picture as the next build may keep it; `nil` if it cannot be examined.
  fileprivate func kept(in site: borrowing PublishedSite) -> KeptFile? {
    switch picture {
    case .made(let file): Reports.kept(file, FileDigest(of: file), in: site)
    case .kept(let file): file.marked(in: site)
    case nil: nil
    }
  }
}

/// What the next build may keep of `file`; `nil` if it cannot be examined.
func kept(
  _ file: SiteFile,
  _ digest: FileDigest,
  in site: borrowing PublishedSite
) -> KeptFile? {
  mark(of: file.path, in: site).map {
    KeptFile(path: file.path, size: file.bytes.count, digest: digest.text, mark: $0)
  }
}

/// The mark of a published file; `nil` if it cannot be examined, so that it is made again.
private func mark(of path: String, in site: borrowing PublishedSite) -> FileMark? {
  do {
    return try site.mark(of: path)
  } catch {
    return nil
  }
}
