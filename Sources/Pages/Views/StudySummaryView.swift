// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning
internal import Templating

/// A study over all its markets: one test of each, and the pooled ones.
struct StudySummaryView: Sendable {
  /// A row of either table; `path` leads from the site's root to what it is about, where that has a
  /// page.
  struct Row: Sendable {
    let head: String, path: String?
    let cells: [String]
    let verdict: String, holds: Bool

    /// The names that templates see.
    static let model = Model<Row>(
      .text("head") { $0.head },
      .optionalText("path") { $0.path },
      .texts("cells") { $0.cells },
      .text("verdict") { $0.verdict },
      .flag("holds") { $0.holds }
    )
  }

  let words: Words<StudySummaryWords.Key>
  /// One for each market and side.
  let markets: [Row]
  /// One for each side, horizon and outcome; none with fewer than two markets.
  let pooled: [Row]

  /// The names that templates see.
  static let model = Model<StudySummaryView>(
    .text("title") { $0.words[.title] },
    .text("lede") { $0.words[.lede] },
    .text("caption") { $0.words[.caption] },
    .text("pooledCaption") { $0.words[.pooledCaption] },
    .text("pooledTitle") { $0.words[.pooled] },
    .text("market") { $0.words[.market] },
    .texts("columns") { view in [.side, .events, .effect, .interval, .p].map { view.words[$0] } },
    .text("side") { $0.words[.side] },
    .texts("pooledColumns") { view in
      [.horizon, .outcome, .events, .dates, .effect, .interval, .p].map { view.words[$0] }
    },
    .text("verdict") { $0.words[.verdict] },
    .text("note") { $0.words[.note] },
    .list("markets", of: Row.model) { $0.markets },
    .flag("hasPooled") { !$0.pooled.isEmpty },
    .list("pooled", of: Row.model) { $0.pooled }
  )
}

/// What the words of a study's summary may tell.
struct StudySummaryWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case title, lede, caption, market, side, high, low, horizon, outcome, events, dates, effect
    case interval, p, verdict, pooled, note
    case pooledCaption = "pooled_caption"
    case forwardReturn = "forward_return"
    case absoluteReturn = "absolute_return"
    case volatilityRatio = "volatility_ratio"
    case adverseMove = "adverse_move"
    case tooFew = "too_few"
    case cannotTell = "cannot_tell"
    case survives
    case noData = "no_data"
  }

  let study: EventStudy
  /// How many slots after the entry the markets' tests look.
  let horizon: Int
  let isWeekly: Bool
  /// From which rank readings are high.
  let threshold: Double

  /// What the template may write.
  static let model = Model<StudySummaryWords>(
    .flag("weekly") { $0.isWeekly },
    .text("horizon") { count($0.horizon) },
    .text("highRank") { number($0.threshold, places: 2) },
    .text("lowRank") { number(1 - $0.threshold, places: 2) },
    .text("date") { longDate($0.study.date) },
    .text("fewest") { _ in count(EventStudy.fewestEvents) },
    .text("tested") { count($0.study.tested) },
    .flag("noTest") { $0.study.tested == 0 },
    .text("surviving") { count($0.study.surviving) },
    .flag("noneSurvives") { $0.study.surviving == 0 },
    .flag("oneSurvives") { $0.study.surviving == 1 }
  )
}
