// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
internal import Figures
package import Markup
internal import Positioning

/// Where a site keeps its one script, which finds notes.
package let searchScriptPath = "search.js"

/// What that script searches, one file a year of the notes' days: `search/2025.js`.
///
/// Each file is a call of `leverageNotes` with the year and its notes, newest first, one a line: the
/// day, the day in words, the page's path, the headline, the ratio, the regime, and what the note is
/// about. It is a function of that year's summaries and of the site's words alone.
///
/// - Parameters:
///   - notes: All notes, oldest first; those without a page are left out.
///   - site: What all pages share.
/// - Returns: The files by year.
package func searchShards(of notes: [NoteSummary], in site: SiteContext) -> [SiteFile] {
  let byYear = Dictionary(grouping: notes) { searchYear(of: $0) }
  return byYear.keys.sorted().map { year in
    let rows = (byYear[year] ?? []).reversed().compactMap { row(of: $0, in: site) }
    let text = "leverageNotes(\(scriptString(year)),[\n\(rows.joined(separator: ",\n"))\n])\n"
    return SiteFile(path: "search/\(year).js", bytes: Array(text.utf8))
  }
}

/// The years of ``searchShards(of:in:)``, newest first.
func searchYears(of notes: [NoteSummary]) -> [String] {
  Set(notes.map(searchYear)).sorted(by: >)
}

/// The year of a note as its folder writes it: "2025".
private func searchYear(of note: NoteSummary) -> String {
  String(note.facts.date.description.prefix { $0 != "-" })
}

private func row(of note: NoteSummary, in site: SiteContext) -> String? {
  guard let path = note.link.path else { return nil }
  let facts = note.facts
  let cells = [
    facts.date.description, longDate(facts.date), path, facts.headline, facts.ratio,
    site.templates.words.name(of: facts.regime), subjectWords(of: facts, in: site),
  ]
  return "[" + cells.map(scriptString).joined(separator: ",") + "]"
}

/// Whose figures lead a note and what they count: "Bitcoin BTC Aldgate Positions as reported"; each word
/// group once, letter case aside.
private func subjectWords(of facts: NoteSummary.Facts, in site: SiteContext) -> String {
  let words = site.templates.charts.vocabulary
  var parts: [String] = []
  if let asset = facts.leadAsset {
    parts = [assetTitle(asset), asset.symbol]
  } else {
    parts = [words[.all]]
  }
  switch facts.subject {
  case .market(let market), .given(let market):
    parts += [market.venue.isAll ? "" : market.venue.name, market.contract]
  case .asset, .total: break
  }
  parts.append(words.name(of: facts.headlineMeasure.measure, facts.headlineMeasure.population))
  var known: Set<String> = []
  return parts.filter { !$0.isEmpty && known.insert($0.lowercased()).inserted }.joined(
    separator: " "
  )
}
