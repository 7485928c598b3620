// SPDX-License-Identifier: Apache-2.0
package import Analysis
package import Diagnostics
internal import Positioning

/// Writes the commentary on the note of `analysis` from the phrases of `book`, beside or around the
/// analyst's `own` text.
///
/// Findings are selected, those of one subject are joined, each message becomes a sentence by its
/// phrase, and what the sentences say is held to what their findings allow.
///
/// - Throws: What a phrase throws when it is rendered; `commentary.causal`, `commentary.advice`,
///   `commentary.superlative`, `commentary.unlinked-number` for every such word at once.
package func compose(
  _ analysis: NoteAnalysis,
  with book: Phrasebook,
  around own: OwnText? = nil
) throws(ReportError) -> Commentary {
  let table = figures(of: analysis)
  let selection = selection(of: analysis, figures: table)
  let words = try noteWords(of: analysis, table, saying: selection, book)
  let facts = words.facts
  let sentences = try sentences(of: selection, about: facts, book)
  let qualityRuns = try qualities(of: analysis, figures: table).map {
    (quality) throws(ReportError) in
    (quality, try book.quality(quality, about: facts))
  }
  try Proof(of: analysis, words, table, book).read(sentences, qualityRuns)
  let said = sentences.filter { $0.isSaid(beside: own) }
  let headline = own?.headline ?? said.filter { $0.topic == .headline }.flatMap(\.runs)
  let standfirst =
    own?.standfirst.map { [$0] } ?? said.filter { $0.topic == .standfirst }.map(\.runs)
  let paragraphs = paragraphs(of: said)
  let qualityNotes = qualityRuns.map(qualityNote)
  let uses = Uses(
    text: (own?.runs ?? []) + paragraphs.flatMap { $0 },
    head: headline + standfirst.flatMap { $0 } + keyFigures,
    quality: qualityNotes.flatMap(\.text)
  )
  return Commentary(
    headline: headline.map(\.text).joined(),
    standfirst: standfirst.map { $0.map(\.text).joined() }.joined(separator: " "),
    regime: analysis.lead.regime == nil ? nil : words["regime"],
    longs: words["bareLongs"],
    shorts: words["bareShorts"],
    sentences: said,
    paragraphs: paragraphs,
    box: try book.box(
      of: analysis.headline.measure,
      analysis.headline.population,
      in: analysis.report?.kind
    ),
    evidence: try evidenceRows(for: uses, table, facts, book),
    qualities: qualityNotes,
    findings: selection.kept,
    leftOut: selection.leftOut
  )
}

extension Sentence {
  /// Whether the note still says it beside an analyst's own text.
  fileprivate func isSaid(beside own: OwnText?) -> Bool {
    switch topic {
    case .headline: own?.headline == nil
    case .standfirst: own?.standfirst == nil
    default: own?.isInstead != true
    }
  }
}

/// The figures of the strip under the hero, which are evidence whether the text uses them or not.
private let keyFigures: [Run] = [
  .ratio, .skew, .net, .cotIndex, .rank, .readings, .z, .nearFactor, .middleFactor, .farFactor,
].map { Run("", figure: $0) }

/// What is selected in words, in the order of the note; a phrase that has none of them makes none.
private func sentences(
  of selection: Selection,
  about facts: PhraseFacts,
  _ book: Phrasebook
) throws(ReportError) -> [Sentence] {
  try messages(of: selection.kept).map { (message) throws(ReportError) in
    Sentence(
      phrase: message.phrase,
      rules: message.rules,
      topic: message.topic,
      runs: try book.sentence(message.phrase, about: facts)
    )
  }.filter { !$0.runs.isEmpty }
}

/// The sentences of each topic that has paragraphs, one paragraph a topic.
private func paragraphs(of sentences: [Sentence]) -> [[Run]] {
  Rule.Topic.allCases.filter(\.isBody).compactMap { topic in
    let own = sentences.filter { $0.topic == topic }.map(\.runs)
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
