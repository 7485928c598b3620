// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Markup
internal import Positioning

/// The feeds of notes: the newest ones whole, as Atom and as JSON Feed; each year's, and those that lead
/// with one asset, as headlines with a line on each.
///
/// The newest feed leads to the years behind it (RFC 5005, 4), so that a reader can have all notes and
/// no file grows with the archive.
///
/// - Parameters:
///   - entries: The newest notes, oldest first.
///   - corrections: What restated data changes of the notes.
///   - past: What the pages beside the notes are made of.
/// - Returns: The Atom feeds as documents, and the JSON Feed as a file.
/// - Throws: What rendering and the lines of the words throw.
func noteFeeds(
  of entries: [FeedEntry],
  corrected corrections: [Correction],
  _ past: SitePast
) throws(ReportError) -> (pages: [Page], json: SiteFile) {
  let base = past.site.baseURL
  let restated = corrections.lastByNote
  let years = Dictionary(grouping: past.notes) { $0.facts.date.civil.year }
  let names = years.keys.sorted()
  var newest = try feed(FeedWords(site: past.site.title), at: "feed.xml", of: "index.html", past)
  newest.add(entries.reversed().map(AtomFeed.Entry.init))
  newest.older = names.last.map { base + yearFeed($0) }
  var pages = [newest.page(at: "feed.xml")]
  for (place, year) in names.enumerated() {
    var archive = try feed(
      FeedWords(site: past.site.title, year: String(year)),
      at: yearFeed(year),
      of: "archive/index.html",
      past
    )
    archive.add(
      try (years[year] ?? []).reversed().map { (note) throws(ReportError) in
        try past.entry(of: note, restated)
      }
    )
    archive.current = base + "feed.xml"
    archive.older = place > 0 ? base + yearFeed(names[place - 1]) : nil
    archive.newer = place + 1 < names.count ? base + yearFeed(names[place + 1]) : nil
    pages.append(archive.page(at: yearFeed(year)))
  }
  for asset in past.listed.map(\.asset) {
    let notes = past.notes.filter { $0.facts.leadAsset == asset }.suffix(feedEntries)
    guard !notes.isEmpty else { continue }
    let path = assetFeed(of: asset)
    var own = try feed(
      FeedWords(site: past.site.title, asset: past.name(of: asset)),
      at: path,
      of: assetFolder(of: asset) + "index.html",
      past
    )
    own.add(
      try notes.reversed().map { (note) throws(ReportError) in
        try past.entry(of: note, restated)
      }
    )
    pages.append(own.page(at: path))
  }
  let json = SiteFile(path: "feed.json", bytes: newest.json(at: base + "feed.json"))
  return (pages, json)
}

/// How many notes the feeds of the newest hold.
package let feedEntries = 30

/// The feed of the notes that lead with `asset`.
func assetFeed(of asset: Asset) -> String { assetFolder(of: asset) + "feed.xml" }

private func yearFeed(_ year: Int) -> String { "feeds/\(year).xml" }

/// A feed without entries at `path`, which is of the page at `page`.
private func feed(
  _ facts: FeedWords,
  at path: String,
  of page: String,
  _ past: SitePast
) throws(ReportError) -> AtomFeed {
  AtomFeed(
    address: past.site.baseURL + path,
    page: past.site.baseURL + page,
    title: try past.feedWords(facts)[.title],
    author: past.site.title,
    updated: Instant(0),
    entries: []
  )
}

extension AtomFeed {
  /// Takes in `new` entries, the newest first, and is as new as the last change of any.
  fileprivate mutating func add(_ new: [Entry]) {
    entries += new
    updated = entries.map(\.updated).max() ?? updated
  }

  fileprivate func page(at path: String) -> Page {
    Page(SiteFile(path: path, bytes: bytes), kind: .xml)
  }
}

extension AtomFeed.Entry {
  /// A whole note.
  fileprivate init(_ entry: FeedEntry) {
    self.init(
      address: entry.address,
      title: entry.title,
      summary: entry.summary,
      content: entry.content,
      published: entry.published,
      updated: entry.updated
    )
  }
}

extension SitePast {
  /// A note as a headline and a line on its figures.
  fileprivate func entry(
    of note: NoteSummary,
    _ restated: [Day: Instant]
  ) throws(ReportError) -> AtomFeed.Entry {
    let written = site.settings.cutOff.instant(of: note.facts.date)
    let facts = FeedWords(
      site: site.title,
      ratio: note.facts.ratio,
      skew: note.facts.skew,
      regime: note.facts.regime.map { words.name(of: $0) }
    )
    return AtomFeed.Entry(
      address: site.baseURL + (note.link.path ?? ""),
      title: oneLine(note.facts.headline),
      summary: try feedWords(facts)[.summary],
      content: nil,
      published: written,
      updated: restated[note.facts.date] ?? written
    )
  }
}
