// SPDX-License-Identifier: Apache-2.0

/// Phrases that are looked for as whole words.
struct PhraseList: Sendable {
  /// The phrases, by their first word; longest first.
  private let byFirst: [Substring: [[Substring]]]

  /// The list of `phrases`, each in lower case with single blanks.
  init(_ phrases: [String]) {
    let words = phrases.map { $0.split(separator: " ") }.sorted { $0.count > $1.count }
    byFirst = Dictionary(grouping: words) { $0.first ?? "" }
  }

  /// How many words of `words` from `index` on are one of the phrases; `nil` for none.
  func match(at index: Int, in words: [Substring]) -> Int? {
    guard let phrases = byFirst[words[index]] else { return nil }
    return phrases.first { words[index...].starts(with: $0) }?.count
  }
}
