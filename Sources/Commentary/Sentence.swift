// SPDX-License-Identifier: Apache-2.0

/// One message in words.
package struct Sentence: Hashable, Sendable {
  /// The phrase that it was made by.
  package let phrase: PhraseName
  /// The rules of the findings that it tells, in the order of the note.
  package let rules: [Rule]
  /// Where it stands.
  package let topic: Rule.Topic
  /// Its words and figures: a sentence, or a few that belong together.
  package let runs: [Run]

  /// The characters.
  package var text: String { runs.map(\.text).joined() }
}
