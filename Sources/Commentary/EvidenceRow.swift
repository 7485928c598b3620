// SPDX-License-Identifier: Apache-2.0
package import Analysis
package import Diagnostics

/// One row of the evidence table.
package struct EvidenceRow: Hashable, Sendable {
  /// The letter by which the text refers to it: a to p, then aa.
  package let key: String
  /// The figure.
  package let figure: Figure
  /// What it is.
  package let title: String
  /// How it came about: the formula in words.
  package let how: String
  /// Whether a paragraph refers to it, so that the row can link back.
  package let isCited: Bool
  /// Whether a paragraph refers to it, so that the row belongs beside the text.
  package let isInText: Bool
}

/// Where figures are used, in the order in which rows are given out.
struct Uses {
  /// In the analyst's text and the paragraphs.
  let text: [Run]
  /// In the headline, the standfirst and the key figures.
  let head: [Run]
  /// In the quality section.
  let quality: [Run]
}

/// A row for each figure used, in the order of first use.
func evidenceRows(
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

/// What the figures called `names` are in the note of `analysis`, as its evidence would call them.
///
/// - Returns: The titles of those that the note has, whether it uses them or not.
/// - Throws: What rendering a phrase throws.
package func evidenceTitles(
  of names: [FigureName],
  in analysis: NoteAnalysis,
  with book: Phrasebook
) throws(ReportError) -> [FigureName: String] {
  if names.isEmpty { return [:] }
  let table = figures(of: analysis)
  let selection = selection(of: analysis, figures: table)
  let facts = try noteWords(of: analysis, table, saying: selection, book).facts
  var titles: [FigureName: String] = [:]
  for name in names where table[name] != nil {
    titles[name] = try book.evidence(for: name, about: facts).title
  }
  return titles
}

/// The letter of row `index`: a to p, then aa to pp, so that none reads as an exponent.
func evidenceKey(_ index: Int) -> String {
  let letter = Character(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 16)))
  return String(repeating: letter, count: index / 16 + 1)
}
