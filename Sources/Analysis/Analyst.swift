// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// Turns a dataset into notes, each a function of what was public at its cut-off.
///
/// What all notes share (series by slot, sorted windows) is made once; then each note can be
/// analysed by itself, in any order and in parallel.
package struct Analyst: Sendable {
  /// The days that have a note, ascending.
  package let notes: [NoteDate]
  /// What a publisher chose.
  package let settings: AnalysisSettings
  let groups: [TrackedGroup]
  let books: NoteBooks
  /// The day of the first note that carried each slot of each headline.
  private let carriers: [NoteAnalysis.Headline: [Day: Day]]

  /// Prepares the analysis of a dataset.
  ///
  /// - Parameters:
  ///   - observations: All positions, each key and publication once, in any order; the figures'
  ///     `inputs` are indexes into this list.
  ///   - bars: All market data, in any order.
  ///   - levels: All liquidation levels, in any order.
  ///   - settings: What a publisher chose.
  package init(
    observations: ObservationList,
    bars: [MarketBar],
    levels: [LiquidationLevel] = [],
    settings: AnalysisSettings
  ) {
    let prices = PriceBook(bars, cutOff: settings.cutOff)
    let markets = MarketSeries.all(of: observations, settings: settings).map {
      $0.convertingContracts(settings.contracts, prices: prices)
    }
    let all = MeasureGroup.all(of: markets, settings: settings)
    notes = noteDates(of: all, settings: settings)
    groups = all.map(TrackedGroup.init)
    books = NoteBooks(
      prices: prices,
      reports: ReportBook(observations, settings: settings),
      levels: LevelBook(levels, cutOff: settings.cutOff),
      takers: TakerBook(markets)
    )
    self.settings = settings
    var carriers: [NoteAnalysis.Headline: [Day: Day]] = [:]
    for note in notes {
      for slot in note.slots where carriers[note.headline]?[slot] == nil {
        carriers[note.headline, default: [:]][slot] = note.date
      }
    }
    self.carriers = carriers
  }

  /// The day of the first note that carried the values of `slot` as those of `headline`; `nil` if none
  /// did.
  package func date(ofNoteCarrying slot: Day, of headline: NoteAnalysis.Headline) -> Day? {
    carriers[headline]?[slot]
  }

  /// How far apart slots lie.
  package var cadence: Cadence { settings.cadence }

  /// Everything that the note of `note` knows by itself; an ``Almanac`` adds what came before.
  ///
  /// - Parameter note: One of ``notes``.
  /// - Returns: Its figures; their `inputs` are indexes into the observations given.
  package func analysis(of note: NoteDate) -> NoteAnalysis {
    let scene = NoteScene(of: note, group: group(of: note.headline), settings: settings)
    var analysis = scene.analysis(in: books)
    analysis.before = before(note, beside: analysis.context?.asset)
    return analysis
  }

  /// Every measure and population, as they are known at the last note's cut-off, in the order in
  /// which ties between headlines are broken; none without notes.
  package var overviews: [MeasureOverview] {
    guard let last = notes.last else { return [] }
    return groups.compactMap { group in
      group.overview(at: last, settings: settings, reports: books.reports)
    }
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
  of observations: ObservationList,
  bars: [MarketBar],
  settings: AnalysisSettings
) -> [NoteAnalysis] {
  let analyst = Analyst(observations: observations, bars: bars, settings: settings)
  return analyst.notes.map(analyst.analysis)
}
