// SPDX-License-Identifier: Apache-2.0

/// Words that tell a reader what to do, or promise something.
///
/// Whole phrases are refused. "Buy", "sell", "go long" and "go short" are refused alone too, as they
/// stand in an order, unless the word before makes them a part of a statement: "shorts have to buy",
/// "holders would sell". "Buying", "selling", "bought" and "sold" are statements always, and "a risk
/// framework can use it" tells what a figure is good for.
enum Advice {
  /// The phrases refused wherever they stand.
  static let phrases = PhraseList([
    "should", "should buy", "should sell", "should hold", "ought to", "must buy", "must sell",
    "must hold", "must close", "must hedge",
    "must-buy", "we recommend", "recommended", "our recommendation", "consider buying",
    "consider selling", "consider going", "time to buy", "time to sell", "time to go",
    "good to buy", "good to sell", "have to buy now", "have to sell now", "buy now", "sell now",
    "buy the dip", "sell the rip", "guaranteed", "guarantee", "guarantees", "certain to",
    "sure to", "risk-free", "cannot lose", "can't lose", "no-brainer", "price target",
    "take profit", "take profits", "stop-loss at", "investors are advised", "traders are advised",
  ])

  /// Verbs that are an order unless the word before says otherwise.
  static let verbs = PhraseList(["buy", "sell", "go long", "go short"])

  /// The words after which such a verb states something.
  static let before: Set<Substring> = [
    "to", "would", "could", "may", "might", "who", "that", "which", "they", "did",
  ]

  /// How many words from `index` on are advice; `nil` for none.
  static func match(at index: Int, in words: [Substring]) -> Int? {
    if let count = phrases.match(at: index, in: words) { return count }
    guard let count = verbs.match(at: index, in: words) else { return nil }
    return index > 0 && before.contains(words[index - 1]) ? nil : count
  }
}
