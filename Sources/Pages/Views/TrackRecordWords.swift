// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning
internal import Templating

/// What the words of the track record may tell.
struct TrackRecordWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case heading, standfirst, description
    case scoresTitle = "scores_title"
    case kindsTitle = "kinds_title"
    case kindsSub = "kinds_sub"
    case kindsSource = "kinds_source"
    case regimeHolds = "regime_holds"
    case largeMove = "large_move"
    case netFlips = "net_flips"
    case all
    case marketsTitle = "markets_title"
    case marketsCaption = "markets_caption"
    case marketsNote = "markets_note"
    case noScore = "no_score"
    case tooRare = "too_rare"
    case latestTitle = "latest_title"
    case openTitle = "open_title"
    case openSummary = "open_summary"
    case openNote = "open_note"

    /// The key of the name of `kind`.
    init(_ kind: Forecast.Kind) {
      switch kind {
      case .regimeHolds: self = .regimeHolds
      case .largeMove: self = .largeMove
      case .netFlips: self = .netFlips
      }
    }
  }

  let isWeekly: Bool
  /// All forecasts together, and each kind that was scored.
  let score: ForecastScore
  let kinds: [(kind: Forecast.Kind, score: ForecastScore)]
  /// The first note that stated a forecast, and the newest note; `nil` without notes.
  let since: Day?, newest: Day?
  /// How many forecasts of the newest note are listed.
  let open: Int
  /// How many subjects were scored, and how many of them are listed.
  let subjects: Int, shown: Int

  /// What the template may write.
  static let model = Model<TrackRecordWords>(
    .flag("weekly") { $0.isWeekly },
    .flag("none") { $0.score.count == 0 },
    .flag("open") { $0.open > 0 },
    .text("opens") { Figures.count($0.open) },
    .text("fewest") { _ in Figures.count(ForecastBook.fewestOutcomes) },
    .text("count") { Figures.count($0.score.count) },
    .flag("one") { $0.score.count == 1 },
    .optionalText("untold") { $0.score.untold > 0 ? Figures.count($0.score.untold) : nil },
    .text("since") { $0.since.map { longDate($0) } ?? "" },
    .text("day") { $0.newest.map { longDate($0) } ?? "" },
    .optionalRecord("best", of: KindFlags.model) { $0.ends.map { KindFlags(kind: $0.best) } },
    .optionalRecord("weakest", of: KindFlags.model) { $0.ends.map { KindFlags(kind: $0.weakest) } },
    .flag("losing") { view in
      !view.kinds.isEmpty && view.kinds.allSatisfy { ($0.score.skill ?? 0) < 0.0005 }
    },
    .optionalText("shown") { $0.shown < $0.subjects ? Figures.count($0.shown) : nil },
    .text("subjects") { Figures.count($0.subjects) }
  )

  /// The kinds with the highest and the lowest skill, of those with forecasts enough to say so.
  ///
  /// `nil` where print would not tell them apart, or no kind has any skill.
  private var ends: (best: Forecast.Kind, weakest: Forecast.Kind)? {
    let known = kinds.compactMap { entry in
      entry.score.count >= Self.enough ? entry.score.skill.map { (entry.kind, $0) } : nil
    }
    guard
      let best = known.max(by: { $0.1 < $1.1 }), let weakest = known.min(by: { $0.1 < $1.1 }),
      best.1 > 0.005, skillText(best.1) != skillText(weakest.1)
    else { return nil }
    return (best.0, weakest.0)
  }

  /// With fewer forecasts kinds are not compared.
  private static let enough = 100
}

/// Which kind a sentence is about.
struct KindFlags: Sendable {
  let kind: Forecast.Kind

  /// The names that templates see; exactly one is there.
  static let model = Model<KindFlags>(
    .flag("regimeHolds") { $0.kind == .regimeHolds },
    .flag("largeMove") { $0.kind == .largeMove },
    .flag("netFlips") { $0.kind == .netFlips }
  )
}

/// A skill for reading, signed and without decimals: "+8%", "0%".
func skillText(_ skill: Double) -> String { signedPercent(skill, places: 0) }
