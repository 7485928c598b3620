// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// Turns a dataset into notes, each a function of what was public at its cut-off.
///
/// What all notes share (series by slot, sorted windows) is made once; then each note can be
/// analysed by itself, in any order and in parallel.
package struct Analyst: Sendable {
  /// The days that have a note, ascending.
  package let notes: [NoteDate]
  private let settings: AnalysisSettings
  private let groups: [NoteAnalysis.Headline: TrackedGroup]
  private let prices: PriceBook

  /// Prepares the analysis of a dataset.
  ///
  /// - Parameters:
  ///   - observations: All positions, each key and publication once, in any order; the figures'
  ///     `inputs` are indexes into this list.
  ///   - bars: All market data, in any order.
  ///   - settings: What a publisher chose.
  package init(observations: [Observation], bars: [MarketBar], settings: AnalysisSettings) {
    let markets = MarketSeries.all(of: observations, cutOff: settings.cutOff)
    let all = MeasureGroup.all(of: markets, settings: settings)
    notes = noteDates(of: all, cutOff: settings.cutOff)
    let headlines = Set(notes.map(\.headline))
    let used = all.filter { headlines.contains($0.headline) }
    groups = Dictionary(uniqueKeysWithValues: used.map { ($0.headline, TrackedGroup($0)) })
    prices = PriceBook(bars, cutOff: settings.cutOff)
    self.settings = settings
  }

  /// Everything that the note of `note` knows.
  ///
  /// - Parameter note: One of ``notes``.
  /// - Returns: Its figures; their `inputs` are indexes into the observations given.
  package func analysis(of note: NoteDate) -> NoteAnalysis {
    let none = MeasureGroup(headline: note.headline, markets: [])
    let group = groups[note.headline] ?? TrackedGroup(none)
    return NoteScene(of: note, group: group, settings: settings).analysis(prices: prices)
  }
}

/// The analysis of every note of a dataset, oldest first.
///
/// - Parameters:
///   - observations: All positions, each key and publication once, in any order.
///   - bars: All market data, in any order.
///   - settings: What a publisher chose.
/// - Returns: One for each of ``Analyst/notes``.
package func analyses(
  of observations: [Observation],
  bars: [MarketBar],
  settings: AnalysisSettings
) -> [NoteAnalysis] {
  let analyst = Analyst(observations: observations, bars: bars, settings: settings)
  return analyst.notes.map(analyst.analysis)
}
