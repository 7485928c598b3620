// SPDX-License-Identifier: Apache-2.0
internal import Charts
internal import Figures
internal import Positioning
internal import Templating

/// What the template of a note's card draws: 1200 by 630 px, y downwards.
struct CardView: Sendable {
  /// A line of the headline on its baseline.
  struct Line: Sendable {
    let text: String
    let y: Double
    let type: CardType
  }

  let siteTitle: String
  let date: Day
  let headline: String
  /// What the whole card says, for those who do not see it.
  let description: String
  /// The name of the regime; `nil` without a verdict.
  let regime: String?
  let regimeStrip: RenderedMarkup?
  let byRank: Bool
  let lines: [Line]
  let hero: CardHero?
  /// What is counted, whose, in what, of which day.
  let counted: String
  /// How the figures came to be.
  let status: Status

  /// The names that templates see.
  static let model = Model<CardView>(
    .text("siteTitle") { $0.siteTitle },
    .text("date") { fullDate($0.date) },
    .text("headline") { $0.headline },
    .text("description") { $0.description },
    .optionalText("regime") { $0.regime },
    .optionalMarkup("strip") { $0.regimeStrip },
    .flag("byRank") { $0.byRank },
    .list("lines", of: line) { $0.lines },
    .optionalMarkup("hero") { $0.hero?.svg },
    .number("heroTop", places: 0) { 388 - ($0.hero?.lift ?? 0) },
    .text("counted") { $0.counted },
    .flag("synthetic") { $0.status == .synthetic },
    .flag("modelled") { $0.status == .modelled }
  )

  private static let line = Model<Line>(
    .text("text") { $0.text },
    .number("y", places: 0) { $0.y },
    .text("type") { $0.type.rawValue }
  )
}

/// The hero bar as a card shows it.
struct CardHero: Sendable {
  let svg: RenderedMarkup
  /// What it shows, in words.
  let description: String
  /// What is counted, whose, in what, of which day.
  let counted: String
  /// How far it begins higher, in px of the card: by the second line that long amounts need.
  let lift: Double
}

/// The sizes of a headline, by their classes in the sheet of cards.
enum CardType: String, CaseIterable, Sendable {
  case large, middle, small

  /// In px, as the sheet has it.
  var size: Double {
    switch self {
    case .large: 76
    case .middle: 60
    case .small: 48
    }
  }

  /// How many lines of it have room.
  var lines: Int {
    switch self {
    case .large: 2
    case .middle: 3
    case .small: 4
    }
  }
}
