// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning
internal import Templating

/// A score as a bar, and its yardstick as a tick; per cent of a Brier score of one quarter.
struct ScoreBarView: Sendable {
  let score: Double, base: Double

  /// The names that templates see.
  static let model = Model<ScoreBarView>(
    .number("score", places: 1) { $0.score },
    .number("base", places: 1) { $0.base }
  )
}

/// The scores of one kind of forecast.
struct KindScoreView: Sendable {
  let name: String, count: String, brier: String, base: String, skill: String
  /// `nil` without scores.
  let bar: ScoreBarView?

  /// The names that templates see.
  static let model = Model<KindScoreView>(
    .text("name") { $0.name },
    .text("count") { $0.count },
    .text("brier") { $0.brier },
    .text("base") { $0.base },
    .text("skill") { $0.skill },
    .optionalRecord("bar", of: ScoreBarView.model) { $0.bar }
  )
}

/// The scores of one market: of all kinds, and the skill of each.
struct MarketScoreView: Sendable {
  let name: String
  /// The way from the site's root to its asset's page; `nil` without one.
  let path: String?
  let count: String, brier: String, base: String, skill: String
  /// In the order of the kinds.
  let skills: [String]

  /// The names that templates see.
  static let model = Model<MarketScoreView>(
    .text("name") { $0.name },
    .optionalText("path") { $0.path },
    .text("count") { $0.count },
    .text("brier") { $0.brier },
    .text("base") { $0.base },
    .text("skill") { $0.skill },
    .texts("skills") { $0.skills }
  )
}

/// Everything on the page of the track record.
struct TrackRecordView: Sendable {
  let frame: FrameView
  let words: Words<TrackRecordWords.Key>
  let calibration: FigureView?
  let kinds: [KindScoreView]
  let all: KindScoreView?
  let markets: [MarketScoreView]
  let latest: CallsView?
  let open: OpenCallsView?
  /// Every forecast, by year.
  let files: [FileView]
  let isWeekly: Bool

  /// How many open forecasts are shown without being asked for.
  private static let fewOpen = 12

  /// The names that templates see.
  static let model = Model<TrackRecordView>(
    .record("frame", of: FrameView.model) { $0.frame },
    .text("heading") { $0.words[.heading] },
    .text("standfirst") { $0.words[.standfirst] },
    .flag("hasScores") { !$0.markets.isEmpty },
    .optionalRecord("calibration", of: FigureView.model) { $0.calibration },
    .text("scoresTitle") { $0.words[.scoresTitle] },
    .text("kindsTitle") { $0.words[.kindsTitle] },
    .text("kindsSub") { $0.words[.kindsSub] },
    .text("kindsSource") { $0.words[.kindsSource] },
    .list("kinds", of: KindScoreView.model) { $0.kinds },
    .optionalRecord("all", of: KindScoreView.model) { $0.all },
    .text("marketsTitle") { $0.words[.marketsTitle] },
    .text("marketsCaption") { $0.words[.marketsCaption] },
    .text("marketsNote") { $0.words[.marketsNote] },
    .list("markets", of: MarketScoreView.model) { $0.markets },
    .text("latestTitle") { $0.words[.latestTitle] },
    .optionalRecord("latest", of: CallsView.model) { $0.latest },
    .text("openTitle") { $0.words[.openTitle] },
    .text("openNote") { $0.words[.openNote] },
    .flag("manyOpen") { ($0.open?.rows.count ?? 0) > TrackRecordView.fewOpen },
    .text("openSummary") { $0.words[.openSummary] },
    .optionalRecord("open", of: OpenCallsView.model) { $0.open },
    .flag("hasFiles") { !$0.files.isEmpty },
    .list("files", of: FileView.model) { $0.files },
    .flag("weekly") { $0.isWeekly },
    .text("fewest") { _ in count(ForecastBook.fewestOutcomes) },
    .text("fewestInRegime") { _ in count(ForecastBook.fewestInRegime) },
    .text("moveDays") { _ in count(ForecastBook.moveDays) }
  )
}
