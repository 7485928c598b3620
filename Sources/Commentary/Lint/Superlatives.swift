// SPDX-License-Identifier: Apache-2.0

/// Words that put one thing or reading above all others, which only a sentence with a rank may.
enum Superlatives {
  /// The phrases refused.
  static let phrases = PhraseList([
    "largest", "biggest", "greatest", "highest", "smallest", "lowest", "furthest", "strongest",
    "weakest", "steepest", "record", "most lopsided", "most extreme",
    "most crowded", "all-time", "ever", "never before", "unprecedented",
  ])
}
