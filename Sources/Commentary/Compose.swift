// SPDX-License-Identifier: Apache-2.0
package import Analysis
package import Diagnostics
internal import Positioning

/// Writes the commentary on the note of `analysis` from the phrases of `book`, beside or around the
/// analyst's `own` text.
///
/// - Throws: What a phrase throws when it is rendered.
package func compose(
  _ analysis: NoteAnalysis,
  with book: Phrasebook,
  around own: OwnText? = nil
) throws(ReportError) -> Commentary {
  let table = figures(of: analysis)
  let words = try noteWords(of: analysis, table, book)
  let facts = words.facts
  let found = findings(of: analysis, figures: table)
  let sentences = try found.map { (finding) throws(ReportError) in
    (finding.rule.topic, try book.sentence(finding.rule, about: facts))
  }
  let headline = own?.headline ?? sentences.filter { $0.0 == .headline }.flatMap(\.1)
  let standfirst =
    own?.standfirst.map { [$0] } ?? sentences.filter { $0.0 == .standfirst }.map(\.1)
  let paragraphs = own?.isInstead == true ? [] : paragraphs(of: sentences)
  let qualityNotes = try qualities(of: analysis, figures: table).map {
    (quality) throws(ReportError) in
    qualityNote(quality, try book.quality(quality, about: facts))
  }
  let uses = Uses(
    text: (own?.runs ?? []) + paragraphs.flatMap { $0 },
    head: headline + standfirst.flatMap { $0 } + keyFigures,
    quality: qualityNotes.flatMap(\.text)
  )
  let evidence = try evidenceRows(for: uses, table, facts, book)
  return Commentary(
    headline: headline.map(\.text).joined(),
    standfirst: standfirst.map { $0.map(\.text).joined() }.joined(separator: " "),
    regime: analysis.lead.regime == nil ? nil : words["regime"],
    longs: words["bareLongs"],
    shorts: words["bareShorts"],
    paragraphs: paragraphs,
    box: try book.box(
      of: analysis.headline.measure,
      analysis.headline.population,
      in: analysis.report?.kind
    ),
    evidence: evidence,
    qualities: qualityNotes,
    findings: found
  )
}

/// The figures of the strip under the hero, which are evidence whether the text uses them or not.
private let keyFigures: [Run] = [
  .ratio, .skew, .net, .cotIndex, .rank, .readings, .z, .nearFactor, .middleFactor, .farFactor,
].map { Run("", figure: $0) }

/// The sentences of each topic that has paragraphs, one paragraph a topic.
private func paragraphs(of sentences: [(Rule.Topic, [Run])]) -> [[Run]] {
  [Rule.Topic.positions, .holders, .history, .risk, .after].compactMap { topic in
    let own = sentences.filter { $0.0 == topic && !$0.1.isEmpty }.map(\.1)
    guard let first = own.first else { return nil }
    return own.dropFirst().reduce(first) { $0 + [Run(" ")] + $1 }
  }
}

/// Cuts the head of a quality item at its first full stop.
private func qualityNote(_ quality: Quality, _ runs: [Run]) -> QualityNote {
  guard let first = runs.first, first.figure == nil, let stop = first.text.firstIndex(of: ".")
  else { return QualityNote(quality: quality, head: "", text: runs) }
  let rest = String(first.text[first.text.index(after: stop)...].drop { $0 == " " })
  let tail = Array(runs.dropFirst())
  return QualityNote(
    quality: quality,
    head: String(first.text[...stop]),
    text: rest.isEmpty ? tail : [Run(rest)] + tail
  )
}

/// Where figures are used, in the order in which rows are given out.
private struct Uses {
  /// In the analyst's text and the paragraphs.
  let text: [Run]
  /// In the headline, the standfirst and the key figures.
  let head: [Run]
  /// In the quality section.
  let quality: [Run]
}

/// A row for each figure used, in the order of first use.
private func evidenceRows(
  for uses: Uses,
  _ table: FigureTable,
  _ facts: PhraseFacts,
  _ book: Phrasebook
) throws(ReportError) -> [EvidenceRow] {
  let inText = Set(uses.text.compactMap(\.figure))
  let inQuality = Set(uses.quality.compactMap(\.figure))
  var rows: [EvidenceRow] = []
  var seen: Set<FigureName> = []
  for run in uses.text + uses.head + uses.quality {
    guard let name = run.figure?.evidence, let figure = table[name] else { continue }
    guard seen.insert(name).inserted else { continue }
    let (title, how) = try book.evidence(for: name, about: facts)
    rows.append(
      EvidenceRow(
        key: evidenceKey(rows.count),
        figure: figure,
        title: title,
        how: how,
        isCited: inText.contains(name) || inQuality.contains(name),
        isInText: inText.contains(name)
      )
    )
  }
  return rows
}

/// The letter of row `index`: a to p, then aa to pp, so that none reads as an exponent.
func evidenceKey(_ index: Int) -> String {
  let letter = Character(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 16)))
  return String(repeating: letter, count: index / 16 + 1)
}
