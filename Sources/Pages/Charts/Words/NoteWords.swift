// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning
internal import Templating

/// What every chart's words may tell of its note.
struct NoteWords: Hashable, Sendable {
  /// What is counted, whose, and in what.
  let measure: String, unit: String
  /// Whose figures lead.
  let subject: String
  /// Whether the leading figures are a sum, a figure for all as given, or one market's.
  let isTotal: Bool, isGiven: Bool, isMarket: Bool
  /// The day they are about, "20 Nov 2026".
  let day: String
  /// Whether the figures shown are made up, or a model's.
  let isSynthetic: Bool, isModelled: Bool
  /// Where they come from, as the data says; `nil` if it does not.
  let source: String?
  /// How many markets have a value, and how many are expected.
  let markets: String, expected: String

  /// What `analysis` is about, in the words of `vocabulary`.
  init(_ analysis: NoteAnalysis, source: FigureSource, _ vocabulary: Vocabulary) {
    measure = vocabulary.name(of: analysis.headline.measure, analysis.headline.population)
    unit = Self.unit(of: analysis.lead, vocabulary)
    subject = Self.subject(analysis.lead.subject, vocabulary)
    (isTotal, isGiven, isMarket) = Self.kind(of: analysis.lead.subject)
    day = mediumDate(analysis.asOf)
    isSynthetic = source.status == .synthetic
    isModelled = source.status == .modelled
    self.source = source.name.map(oneLine)
    let coverage = analysis.coverage
    markets = count(analysis.leadKind == .total ? coverage.present : analysis.markets.count)
    expected = count(analysis.coverage.expected)
  }

  /// What templates may write of it.
  static let model = Model<NoteWords>(
    .text("measure") { $0.measure },
    .text("unit") { $0.unit },
    .text("subject") { $0.subject },
    .flag("total") { $0.isTotal },
    .flag("given") { $0.isGiven },
    .flag("market") { $0.isMarket },
    .text("day") { $0.day },
    .flag("synthetic") { $0.isSynthetic },
    .flag("modelled") { $0.isModelled },
    .optionalText("source") { $0.source },
    .text("markets") { $0.markets },
    .text("expected") { $0.expected }
  )

  private static func kind(of subject: SubjectFigure.Subject) -> (Bool, Bool, Bool) {
    switch subject {
    case .total, .asset: (true, false, false)
    case .given: (false, true, false)
    case .market: (false, false, true)
    }
  }

  /// The unit; coins of one asset by its symbol.
  private static func unit(of lead: SubjectFigure, _ words: Vocabulary) -> String {
    switch (lead.unit, lead.subject) {
    case (.coin, .asset(let asset)): oneLine(asset.symbol)
    case (.coin, .market(let market)) where !market.asset.isAll: oneLine(market.asset.symbol)
    default: words.name(of: lead.unit)
    }
  }

  private static func subject(_ subject: SubjectFigure.Subject, _ words: Vocabulary) -> String {
    switch subject {
    case .total: words[.all]
    case .asset(let asset): oneLine(asset.symbol)
    case .market(let market), .given(let market): marketName(market, words)
    }
  }
}

/// A market's name: asset, venue and contract as the data writes them.
func marketName(_ market: Market, _ words: Vocabulary) -> String {
  if market.asset.isAll { return words[.all] }
  let parts = [market.asset.symbol, market.venue.isAll ? "" : market.venue.name, market.contract]
  return oneLine(parts.filter { !$0.isEmpty }.joined(separator: " "))
}

/// `text` with its line ends as blanks, so that it stays within a line of words.
func oneLine(_ text: String) -> String {
  String(text.map { $0.isNewline ? " " : $0 })
}
