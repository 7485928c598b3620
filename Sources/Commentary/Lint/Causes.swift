// SPDX-License-Identifier: Apache-2.0

/// Words that give a cause, which only a sentence with a study behind it may.
///
/// "So" and "since" are not among them: they give the reason of a statement, not of a move.
enum Causes {
  /// The phrases refused.
  static let phrases = PhraseList([
    "because", "because of", "due to", "driven by", "caused", "causes", "caused by", "led to",
    "leading to", "as a result", "as a result of", "resulted in", "thanks to", "owing to",
    "triggered", "triggered by", "amid", "sparked", "sparked by", "prompted", "prompted by",
    "fuelled by", "fueled by", "in response to", "on the back of", "explains", "explained by",
  ])
}
