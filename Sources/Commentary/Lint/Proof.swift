// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Positioning
internal import Templating

/// The reading of one note before it goes out: every sentence against what its findings allow.
struct Proof {
  private let analysis: NoteAnalysis
  private let facts: PhraseFacts
  private let book: Phrasebook
  private let lint: Lint

  /// The proof of the note of `analysis`.
  init(of analysis: NoteAnalysis, _ words: NoteWords, _ table: FigureTable, _ book: Phrasebook) {
    (self.analysis, self.facts, self.book) = (analysis, words.facts, book)
    // As runs print them: with one blank for each stretch of white space.
    let names = words.names.map { name in
      collapsed([Segment(text: name, name: nil)]).map(\.text).joined()
    }
    lint = Lint(names: names, figures: table.texts)
  }

  /// Reads the sentences and what is said about the data.
  ///
  /// - Throws: One error for each word that may not be said, at its template's line.
  func read(
    _ sentences: [Sentence],
    _ qualities: [(Quality, [Run])]
  ) throws(ReportError) {
    let isMost = isMostLopsided(analysis.lead)
    let isLargestPriced = classFlags(of: analysis).contains("largestOfTotal")
    var found: [Diagnostic] = []
    for sentence in sentences {
      let claims = Lint.Claims(
        study: sentence.rules.contains(where: \.hasStudy),
        rank: sentence.rules.contains { rule in
          rule.ranks || rule.tellsPrice && isLargestPriced
        } || sentence.topic == .headline && isMost
      )
      guard !lint.findings(in: sentence.runs, claiming: claims).isEmpty else { continue }
      found += report(book.phrase(sentence.phrase), "rule `\(sentence.phrase.file)`", claims)
    }
    for (quality, runs) in qualities {
      let claims = Lint.Claims(rank: quality.ranks)
      guard !lint.findings(in: runs, claiming: claims).isEmpty else { continue }
      found += report(book.phrase(quality), "quality `\(quality.rawValue)`", claims)
    }
    guard found.isEmpty else { throw ReportError(.rendering, found) }
  }

  /// The same findings with their places: `phrase` is rendered once more with its map.
  private func report(_ phrase: Phrase?, _ who: String, _ claims: Lint.Claims) -> [Diagnostic] {
    guard let phrase, let (runs, origin) = phrase.traced(facts) else { return [] }
    return lint.findings(in: runs, claiming: claims).map { finding in
      let place = origin(finding.offset)
      return Diagnostic(
        .error,
        finding.id.rawValue,
        "the note of \(analysis.date) says “\(finding.words)” by \(who), \(finding.id.reason)",
        at: place,
        fix: finding.id.fix,
        excerpt: place.flatMap { phrase.template.excerpt(at: $0) }
      )
    }
  }
}

extension CommentaryID {
  /// Why such words are refused.
  fileprivate var reason: String {
    switch self {
    case .causal: "which gives a cause where no study stands behind it"
    case .advice: "which is advice, or a promise"
    case .superlative: "a superlative where nothing is ranked"
    default: "which is no figure of the note"
    }
  }

  /// What to write instead.
  fileprivate var fix: String {
    switch self {
    case .causal: "say what stands beside what, not why"
    case .advice: "say what the figure tells, not what to do"
    case .superlative: "say it in a phrase that tells a rank or a record"
    default: "print a figure by its name, such as `{{ratioWords}}`, or say it in words"
    }
  }
}
