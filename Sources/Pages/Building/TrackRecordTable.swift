// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning

/// The rows of the tables of scores.
struct TrackRecordTable: Sendable {
  let words: Words<TrackRecordWords.Key>
  let scores: TrackRecordScores
  let names: SubjectNames
  /// The assets that have a page.
  let assets: Set<Asset>

  /// The scores by kind.
  var kinds: [KindScoreView] { scores.kinds.map { row(words[.init($0)], scores.score($0)) } }

  /// The score of all forecasts; `nil` without any.
  var all: KindScoreView? {
    let score = scores.score()
    return score.count > 0 ? row(words[.all], score) : nil
  }

  /// The scores by market.
  var markets: [MarketScoreView] {
    names.sorted(Array(scores.subjects.prefix(TrackRecordScores.mostSubjects))).map { subject in
      let score = scores.score(of: subject)
      return MarketScoreView(
        name: names[subject],
        path: path(of: subject),
        count: count(score.count),
        brier: text(score.brier),
        base: text(score.climatology),
        skill: skill(score),
        skills: scores.kinds.map { skill(scores.score(of: subject, $0)) }
      )
    }
  }
}

extension TrackRecordTable {
  private func row(_ name: String, _ score: ForecastScore) -> KindScoreView {
    KindScoreView(
      name: name,
      count: count(score.count),
      brier: text(score.brier),
      base: text(score.climatology),
      skill: skill(score),
      bar: score.brier.flatMap { brier in
        score.climatology.map { ScoreBarView(score: Self.part(brier), base: Self.tick($0)) }
      }
    )
  }

  /// Per cent of the score of always saying one half.
  private static func part(_ score: Double) -> Double { min(100, score / 0.25 * 100) }

  /// The left edge of the tick, 1.2 per cent wide and within the bar.
  private static func tick(_ score: Double) -> Double { min(98.8, max(0, part(score) - 0.6)) }

  private func text(_ brier: Double?) -> String {
    brier.map { number($0, places: 3) } ?? words[.noScore]
  }

  /// A base rate that prints as 0.000 hardly ever errs, and the ratio to it would say nothing.
  private func skill(_ score: ForecastScore) -> String {
    guard let skill = score.skill, let base = score.climatology else { return words[.noScore] }
    return base < 0.0005 ? words[.tooRare] : skillText(skill)
  }

  private func path(of subject: SubjectFigure.Subject) -> String? {
    let asset: Asset? =
      switch subject {
      case .total: nil
      case .asset(let asset): asset
      case .market(let market), .given(let market): market.asset
      }
    return asset.flatMap { assets.contains($0) ? assetFolder(of: $0) + "index.html" : nil }
  }
}
