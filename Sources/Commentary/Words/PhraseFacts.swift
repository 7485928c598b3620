// SPDX-License-Identifier: Apache-2.0
internal import Templating

/// What every phrase may use: the note's figures and the words that go with them.
struct PhraseFacts: Sendable {
  /// The note's figures.
  let figures: FigureTable
  /// Words by name; see ``textNames``.
  let texts: [String: String]
  /// Conditions that hold; see ``flagNames``.
  let flags: Set<String>

  /// Words that are always there.
  static let textNames = [
    "larger", "smaller", "Larger", "Smaller", "longs", "shorts", "Longs", "Shorts", "beat",
    "measure", "counted", "asset", "venue", "scope", "regime", "first", "second", "contextAsset",
    "markets", "date",
  ]

  /// Conditions that sections may ask.
  static let flagNames = [
    "short", "long", "level", "total", "market", "rounded", "byBands", "byRank", "high", "low",
    "mostLopsided", "fullYear", "weekUp", "weekDown", "dayUp", "dayDown", "steady", "modelled",
    "synthetic", "noLongs", "noShorts", "severalVenues", "named", "extreme", "crowded", "leaning",
    "balanced", "noVerdict",
  ]

  /// The names that the phrase of a rule sees: figures in `needs` are always there, all others only
  /// in a section that tests them.
  static func model(needing needs: [FigureName]) -> Model<PhraseFacts> {
    var fields: [Field<PhraseFacts>] = FigureName.allCases.map { name in
      needs.contains(name)
        ? .text(name.rawValue) { $0.figures.text(name) ?? "" }
        : .optionalText(name.rawValue) { $0.figures.text(name) }
    }
    for name in textNames { fields.append(.text(name) { $0.texts[name] ?? "" }) }
    for name in flagNames { fields.append(.flag(name) { $0.flags.contains(name) }) }
    return Model(fields)
  }
}
