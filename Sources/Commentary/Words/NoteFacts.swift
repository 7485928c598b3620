// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Figures
internal import Positioning

/// The words and conditions that go with a note's figures and with what is said of them.
func noteWords(
  of analysis: NoteAnalysis,
  _ table: FigureTable,
  saying selection: Selection,
  _ book: Phrasebook
) throws(ReportError) -> NoteWords {
  let measure = analysis.headline.measure
  var texts: [String: String] = [:]
  let population = analysis.headline.population
  for (name, word) in [
    ("longs", MeasureWord.longs), ("shorts", .shorts), ("beat", .beat), ("measure", .name),
    ("counted", .counted), ("bareLongs", .bareLongs), ("bareShorts", .bareShorts),
  ] {
    texts[name] = try book.word(word, of: measure, population)
  }
  for (bare, full) in [("bareLongs", "longs"), ("bareShorts", "shorts")]
  where texts[bare]?.isEmpty == true {
    texts[bare] = texts[full]
  }
  let longer = analysis.lead.imbalance.lean == .long
  texts["larger"] = texts[longer ? "longs" : "shorts"]
  texts["smaller"] = texts[longer ? "shorts" : "longs"]
  texts["bareLarger"] = texts[longer ? "bareLongs" : "bareShorts"]
  texts["bareSmaller"] = texts[longer ? "bareShorts" : "bareLongs"]
  if let population {
    texts["holders"] = try book.name(of: population)
    texts["Holders"] = capitalised(texts["holders"] ?? "")
  }
  if let other = analysis.otherSide { texts["others"] = try book.name(of: other.population) }
  for name in ["larger", "smaller", "longs", "shorts"] {
    let text = texts[name] ?? ""
    texts[name.prefix(1).uppercased() + name.dropFirst()] = capitalised(text)
  }
  addNames(of: analysis, book.terms, to: &texts)
  addBandWords(of: analysis, book.bands, to: &texts)
  texts["regimeNow"] = try analysis.lead.regime.map(book.regimeName)
  texts["regimeBefore"] = try analysis.before?.lead.regime.map(book.regimeName)
  texts["regime"] = capitalised(texts["regimeNow"] ?? "")
  let flags = flags(of: analysis).union(changeFlags(of: analysis, saying: selection))
  let plain = PhraseFacts(figures: table, texts: texts, flags: flags)
  texts["scope"] = try book.word(.scope, about: plain)
  return NoteWords(
    facts: PhraseFacts(figures: table, texts: texts, flags: flags),
    texts: texts
  )
}

/// A note's facts, and its words by name.
struct NoteWords {
  let facts: PhraseFacts
  let texts: [String: String]

  /// What the data calls things: no words of a phrase.
  var names: [String] { Self.namings.compactMap { texts[$0] } }

  /// The words that are names from the data, or lists of them.
  private static let namings = [
    "asset", "Asset", "venue", "first", "First", "second", "Second", "contextAsset",
    "ContextAsset", "contextTitle", "missing", "unconverted", "emptyMarkets", "oneSidedMarkets",
    "levelsAsset", "studiedAsset", "leftOut", "leader", "leaderBefore", "crowdingList",
    "slippedMarkets", "frozenMarkets", "beyondMarkets", "shiftedMarkets", "silentVenues",
  ]

  /// The word called `name`.
  subscript(name: String) -> String { texts[name] ?? "" }
}

/// `text` with its first letter as a capital.
func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
