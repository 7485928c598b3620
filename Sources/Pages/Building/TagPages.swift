// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Figures
internal import Markup
internal import Positioning
internal import Templating

/// The pages of tags: the list of all, then one for each.
func tagPages(of past: SitePast) throws(ReportError) -> [Page] {
  let tagged = past.tagged
  var pages = [try tagsPage(tagged, of: past)]
  for tag in tagged { pages.append(try tagPage(tag, of: past)) }
  return pages
}

private func tagsPage(_ tagged: [TaggedNotes], of past: SitePast) throws(ReportError) -> Page {
  let path = "tags/index.html"
  let words = try Words<TagsWords.Key>(
    past.words[.tags],
    TagsWords.model.record(of: TagsWords(count: tagged.count))
  )
  let groups = NoteTag.Kind.allCases.compactMap { kind -> TagGroupView? in
    let members = tagged.filter { $0.tag.kind == kind }
    return members.isEmpty
      ? nil : TagGroupView(title: words[.init(kind)], tags: members.map(TagRowView.init))
  }
  let view = TagsView(
    frame: past.frame(words[.heading], words[.description], at: path, .archive),
    words: words,
    groups: groups
  )
  return try page(past.site.templates[.tags], TagsView.model.record(of: view), at: path)
}

/// How many of a tag's notes its page lists with their headlines, and of how many more with their day.
///
/// Years before those are left to the archive; more would make a heavy page.
private let mostListed = 30, mostDated = 700

private func tagPage(_ tagged: TaggedNotes, of past: SitePast) throws(ReportError) -> Page {
  let newest = tagged.notes[tagged.notes.count - 1]
  let facts = TagWords(
    kind: tagged.tag.kind,
    name: tagged.name,
    count: tagged.notes.count,
    all: past.notes.count,
    first: tagged.notes[0].facts.date,
    last: newest.facts.date
  )
  let words = try Words<TagWords.Key>(past.words[.tag], TagWords.model.record(of: facts))
  var asset: String?
  if tagged.tag.kind == .lead {
    asset = newest.facts.leadAsset.map { assetFolder(of: $0) + "index.html" }
  }
  let view = TagView(
    frame: past.frame(words[.heading], words[.description], at: tagged.tag.path, .archive),
    words: words,
    assetPath: asset,
    notes: tagged.notes.suffix(mostListed).reversed().map(\.link),
    years: taggedYears(tagged.notes.dropLast(mostListed))
  )
  return try page(past.site.templates[.tag], TagView.model.record(of: view), at: tagged.tag.path)
}

/// The years of `notes`, newest first: whole years with a link to each note while these are few
/// enough, and with one to the archive from then on.
private func taggedYears(_ notes: some Sequence<NoteSummary>) -> [TagYearView] {
  let byYear = Dictionary(grouping: notes) { $0.facts.date.civil.year }
  var years: [TagYearView] = []
  var shown = 0
  for (year, notes) in byYear.sorted(by: { $0.key > $1.key }) {
    shown += notes.count
    years.append(
      TagYearView(
        year: year,
        count: notes.count,
        days: shown > mostDated
          ? []
          : notes.reversed().compactMap { note in note.link.path.map { (note.facts.date, $0) } }
      )
    )
  }
  return years
}
