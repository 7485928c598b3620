// SPDX-License-Identifier: Apache-2.0

/// Words that give a cause, which only a sentence with a study behind it may.
///
/// "So" and "since" are not among them: they give the reason of a statement, not of a move.
enum Causes {
  /// The phrases refused.
  static let phrases = PhraseList([
    "because", "because of", "due to", "driven by", "caused", "causes", "caused by", "causing",
    "led to", "leads to", "lead to", "leading to", "as a result", "as a result of", "results in",
    "result in", "resulted in", "resulting in", "thanks to", "owing to", "drives", "drove",
    "driving", "triggers", "triggered", "triggered by", "amid", "sparked", "sparked by",
    "prompted", "prompted by", "fuelled by", "fueled by", "in response to", "on the back of",
    "explains", "explained by",
  ])
}
