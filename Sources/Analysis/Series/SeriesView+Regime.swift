// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension SeriesView {
  /// By bands or by rank, as the measure has it; `nil` for a rank that is not known.
  func regime(
    of imbalance: Imbalance,
    in slot: Day,
    _ headline: NoteAnalysis.Headline,
    _ settings: AnalysisSettings
  ) -> Regime? {
    switch headline.measure.regimeRule {
    case .bands:
      return Analysis.regime(of: imbalance, by: settings.bands[headline.measure] ?? .ordinary)
    case .rank:
      let window = series.window(before: slot)
      guard let ratio = imbalance.ratio, window.hasEnough else { return nil }
      return MidRank(of: ratio, among: window.ratios).rank.map(Analysis.regime(byRank:))
    case nil: return nil
    }
  }
}
