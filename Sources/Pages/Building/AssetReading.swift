// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning
internal import Templating

/// A market's newest reading as sentences tell it.
struct ReadingWords: Sendable {
  /// What is counted, and whose.
  let measure: String
  /// Whose figures these are, without the asset where it goes without saying.
  let market: String
  let imbalance: Imbalance
  let unit: Unit?
  let asset: Asset
  let rounding: Double?
  let standing: Standing
  let asOf: Day
  let isByRank: Bool

  /// The newest reading of `past` among those of `headline`.
  init(
    _ past: MarketHistory,
    _ headline: NoteAnalysis.Headline,
    market: String,
    _ words: Vocabulary
  ) {
    measure = words.name(of: headline.measure, headline.population)
    self.market = market
    imbalance = past.latest.imbalance
    unit = past.unit
    asset = past.market.asset
    rounding = past.latest.rounding
    standing = past.latest.standing
    asOf = past.newest.asOf
    isByRank = headline.measure.regimeRule == .rank
  }

  /// What the template may write: exactly one of `short`, `long`, `level`, `noLongs`, `noShorts` and
  /// `noPositions` holds.
  static let model = Model<ReadingWords>(
    .text("measure") { $0.measure },
    .optionalText("market") { $0.market.isEmpty ? nil : $0.market },
    .optionalText("ratio") { view in view.imbalance.dominance.map { ratio($0, .words) } },
    .optionalText("larger") { view in
      view.imbalance.value.long.flatMap { long in
        view.imbalance.value.short.map { view.amount(max(long, $0)) }
      }
    },
    .optionalText("smaller") { view in
      view.imbalance.value.long.flatMap { long in
        view.imbalance.value.short.map { view.amount(min(long, $0)) }
      }
    },
    .flag("short") { $0.imbalance.dominance != nil && $0.imbalance.lean == .short },
    .flag("long") { $0.imbalance.dominance != nil && $0.imbalance.lean == .long },
    .flag("level") { $0.imbalance.dominance != nil && $0.imbalance.lean == nil },
    .flag("noLongs") { $0.imbalance.value.emptySides == .long },
    .flag("noShorts") { $0.imbalance.value.emptySides == .short },
    .flag("noPositions") { $0.imbalance.value.emptySides == .both },
    .optionalText("rank") { view in view.standing.rank.map { percent($0, places: 0) } },
    .text("readings") { count($0.standing.readings) },
    .text("needed") { count($0.standing.minimum) },
    .text("day") { longDate($0.asOf) },
    .flag("byRank") { $0.isByRank }
  )

  private func amount(_ value: Double) -> String {
    unit.map { quantity(value, in: $0, of: asset, step: rounding) } ?? number(value)
  }
}

/// One reading of a market in a table.
struct ReadingView: Sendable {
  /// "10 Mar 2026".
  let day: Day
  /// How it is called.
  let regime: String
  let step: Int?
  let long, short, net: String
  let ratio: String
  /// The note that carried it; `nil` if none did.
  let note: NoteSummary?
  /// Whether there is a value at all.
  let isMissing: Bool

  /// A slot without a value.
  init(missing slot: Day, note: NoteSummary?) {
    day = slot
    (regime, step, long, short, net, ratio) = ("", nil, "", "", "", "")
    self.note = note
    isMissing = true
  }

  /// The reading in `unit`, with the words of `words`.
  init(
    _ reading: SlotReading,
    in unit: Unit?,
    of asset: Asset,
    note: NoteSummary?,
    _ words: PageWords,
    _ vocabulary: Vocabulary
  ) {
    let value = reading.imbalance.value
    day = reading.asOf
    regime = words.name(of: reading.regime)
    step = reading.regime?.step
    long = value.long.map { bareQuantity($0, in: unit) } ?? ""
    short = value.short.map { bareQuantity($0, in: unit) } ?? ""
    net = reading.imbalance.net.map { signedQuantity($0, in: unit) } ?? ""
    ratio = vocabulary.ratio(reading.imbalance)
    self.note = note
    isMissing = false
  }

  /// The names that templates see.
  static let model = Model<ReadingView>(
    .text("iso") { $0.day.description },
    .text("day") { mediumDate($0.day) },
    .text("regime") { $0.regime },
    .text("long") { $0.long },
    .text("short") { $0.short },
    .text("net") { $0.net },
    .text("ratio") { $0.ratio },
    .flag("missing") { $0.isMissing },
    .optionalText("path") { $0.note?.link.path },
    .text("noteDay") { view in view.note.map { mediumDate($0.facts.date) } ?? "" }
  )
}

/// A side in a column whose unit is named above it.
func bareQuantity(_ value: Double, in unit: Unit?) -> String {
  switch unit {
  case .usd: money(value)
  case .coin: number(value, places: abs(value) < 1000 ? 1 : 0)
  case .share: percent(value)
  case .contracts, .accounts, nil: number(value)
  }
}

/// A net position with its sign in such a column.
func signedQuantity(_ value: Double, in unit: Unit?) -> String {
  let text = bareQuantity(value, in: unit)
  return value > 0 ? "+" + text : text
}
