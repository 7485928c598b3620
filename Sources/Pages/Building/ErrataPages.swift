// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Markup
internal import Positioning
internal import Templating

/// The page of all corrections, and its feed.
///
/// - Parameters:
///   - corrections: Of any notes, in any order; at most one a note.
///   - past: What the pages beside the notes are made of.
/// - Returns: The page and the feed.
/// - Throws: What rendering and the lines of the words throw.
func errataPages(
  of corrections: [Correction],
  _ past: SitePast
) throws(ReportError) -> [Page] {
  let path = "errata/index.html"
  let words = try Words<ErrataWords.Key>(
    past.words[.errata],
    ErrataWords.model.record(
      of: ErrataWords(
        site: past.site.title,
        corrected: corrections.count,
        notes: past.notes.count
      )
    )
  )
  let newest = try corrections.newestFirst.map { (correction) throws(ReportError) in
    try CorrectionView(correction, in: past.site)
  }
  let view = ErrataView(
    frame: past.frame(words[.heading], words[.description], at: path, .elsewhere),
    words: words,
    entries: newest.map { ErrataEntryView(correction: $0.correction, line: $0.words[.entry]) }
  )
  let feed = SiteFile(
    path: "errata/feed.xml",
    bytes: feed(of: newest, words, at: path, past).bytes
  )
  return [
    try page(past.site.templates[.errata], ErrataView.model.record(of: view), at: path),
    Page(feed, kind: .xml),
  ]
}

/// How many corrections the feed holds, the newest.
private let mostCorrections = 100

private func feed(
  of newest: [CorrectionView],
  _ words: Words<ErrataWords.Key>,
  at path: String,
  _ past: SitePast
) -> AtomFeed {
  let base = past.site.baseURL
  // Without any correction the feed is as old as the first note.
  let start = past.notes.first.map { past.site.settings.cutOff.instant(of: $0.facts.date) }
  return AtomFeed(
    address: base + "errata/feed.xml",
    page: base + path,
    title: words[.feedTitle],
    author: past.site.title,
    updated: newest.first?.correction.last ?? start ?? Instant(0),
    entries: newest.prefix(mostCorrections).map { view in
      let correction = view.correction
      return AtomFeed.Entry(
        address: base + noteFolder(of: correction.date) + "index.html#correction",
        title: view.words[.feed],
        summary: view.words[.entry],
        content: nil,
        published: correction.moments.first ?? correction.last,
        updated: correction.last
      )
    }
  )
}
