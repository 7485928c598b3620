// SPDX-License-Identifier: Apache-2.0

/// Holds the words that a note prints to what its findings allow.
///
/// It knows nothing of templates, so it serves a publisher's phrases and an analyst's own text alike.
package struct Lint: Sendable {
  /// What a sentence may claim.
  package struct Claims: Hashable, Sendable {
    /// Whether a study stands behind it.
    package var study = false
    /// Whether it orders several things or readings.
    package var rank = false

    /// A sentence that may claim nothing.
    package init(study: Bool = false, rank: Bool = false) {
      (self.study, self.rank) = (study, rank)
    }
  }

  /// Something that a text may not say.
  package struct Finding: Hashable, Sendable {
    /// What is wrong.
    package let id: CommentaryID
    /// The words, as they stand.
    package let words: String
    /// Where they begin: a byte of the text.
    package let offset: Int
  }

  /// Names from the data that hold digits, such as "S&P 500", or words that a lint would read.
  private let names: [String]
  /// The characters of every figure of the note.
  private let figures: Set<String>

  /// The lint of a note.
  ///
  /// - Parameters:
  ///   - names: Names from the data, which nobody worded.
  ///   - figures: The characters of every figure of the note.
  package init(names: [String], figures: Set<String>) {
    self.names = names.filter { !$0.isEmpty }.sorted { $0.utf8.count > $1.utf8.count }
    self.figures = figures
  }

  /// Everything in `runs` that a sentence with `claims` may not say, in the order of the text.
  package func findings(in runs: [Run], claiming claims: Claims = Claims()) -> [Finding] {
    var found: [Finding] = []
    var offset = 0
    for run in runs {
      let at = run.figure == nil ? strayDigit(in: run.text) : strayFigure(run.text)
      if let at {
        let words = number(in: run.text, at: at)
        found.append(Finding(id: .unlinkedNumber, words: words, offset: offset + at))
      }
      offset += run.text.utf8.count
    }
    let text = runs.map(\.text).joined()
    var claimed = claimed(in: text, claims)
    // Names are rarely worded like a claim, so they are looked for only where one was found.
    if !claimed.isEmpty { claimed = self.claimed(in: unnamed(text), claims) }
    return (found + claimed).sorted { $0.offset < $1.offset }
  }
}

extension Lint {
  private func strayDigit(in text: String) -> Int? {
    Numbers.first(in: text, besides: names)
  }

  /// The start of a figure's run whose characters are those of no figure of the note.
  private func strayFigure(_ text: String) -> Int? { figures.contains(text) ? nil : 0 }

  /// The characters of the number at `offset` of `text`.
  private func number(in text: String, at offset: Int) -> String {
    let rest = text.utf8.dropFirst(offset).prefix { $0 > 0x20 }
    return String(decoding: rest, as: UTF8.self)
  }

  private func claimed(in text: String, _ claims: Claims) -> [Finding] {
    let cut = TextWords(text)
    var found: [Finding] = []
    var index = 0
    while index < cut.words.count {
      guard let (id, count) = match(at: index, in: cut.words, claims) else {
        index += 1
        continue
      }
      let words = cut.words[index..<index + count].joined(separator: " ")
      found.append(Finding(id: id, words: words, offset: cut.offsets[index]))
      index += count
    }
    return found
  }

  private func match(
    at index: Int,
    in words: [Substring],
    _ claims: Claims
  ) -> (CommentaryID, Int)? {
    if let count = Advice.match(at: index, in: words) { return (.advice, count) }
    if !claims.study, let count = Causes.phrases.match(at: index, in: words) {
      return (.causal, count)
    }
    if !claims.rank, let count = Superlatives.phrases.match(at: index, in: words) {
      return (.superlative, count)
    }
    return nil
  }

  /// `text` with each name as so many blanks: a market called "BUY" advises nobody.
  private func unnamed(_ text: String) -> String {
    var text = text
    for name in names where text.contains(name) {
      text = text.replacing(name, with: String(repeating: " ", count: name.utf8.count))
    }
    return text
  }
}
