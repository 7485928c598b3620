// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// Analyses notes again on restated data: every figure that a note knew has the values of its last
/// publication, and everything else is as the note saw it.
///
/// What a note looks back on beyond the slots it compares with (windows of ranks and indexes, the
/// weights of coverage) stays as first published, and so does what it knows beside its positions,
/// prices, funding and open interest aside. A conversion to dollars stays at its close.
package struct RestatedAnalyst: Sendable {
  private let analyst: Analyst
  private let groups: [TrackedGroup]
  private let books: NoteBooks
  private let prices: PriceBook

  /// The analyst of the dataset of `analyst`, given again.
  ///
  /// - Parameters:
  ///   - analyst: Who analysed the notes.
  ///   - observations: Those of the analyst, in the order of keys and publications.
  ///   - bars: Likewise.
  package init(_ analyst: Analyst, observations: ObservationList, bars: [MarketBar]) {
    let (settings, seen) = (analyst.settings, analyst.books)
    let observations = observations.restated
    let markets = MarketSeries.all(of: observations, settings: settings).map {
      $0.convertingContracts(settings.contracts, prices: seen.prices)
    }
    groups = MeasureGroup.all(of: markets, settings: settings).map { group in
      TrackedGroup(group, lookingBackAs: analyst.group(of: group.headline))
    }
    books = NoteBooks(
      prices: seen.prices,
      reports: ReportBook(observations, settings: settings),
      levels: seen.levels,
      takers: seen.takers
    )
    prices =
      bars.severalTimes.isEmpty
      ? seen.prices : PriceBook(bars.restated, cutOff: settings.cutOff)
    self.analyst = analyst
  }

  /// The note of `note` on restated data, beside how it was published.
  ///
  /// - Parameters:
  ///   - note: One of the analyst's notes.
  ///   - published: Its analysis; what restatements do not touch is taken from it.
  /// - Returns: Figures whose `inputs` are indexes into the same observations.
  package func analysis(of note: NoteDate, published: NoteAnalysis) -> NoteAnalysis {
    guard let group = groups.first(where: { $0.headline == note.headline }) else {
      return published
    }
    let scene = NoteScene(of: note, group: group, settings: analyst.settings)
    var analysis = scene.analysis(in: books)
    let asset = published.context?.asset
    var outlook = published.outlook
    outlook.sensitivity = analysis.outlook.sensitivity
    if analysis.context?.asset == asset { outlook.crowding = analysis.outlook.crowding }
    analysis.outlook = outlook
    analysis.before = published.before
    analysis.context = asset.flatMap { prices.context(of: $0, for: note, analyst.cadence) }
    return analysis
  }
}

extension Analyst {
  /// What is tracked of `headline`; nothing if it leads no note.
  func group(of headline: NoteAnalysis.Headline) -> TrackedGroup {
    groups.first { $0.headline == headline }
      ?? TrackedGroup(MeasureGroup(headline: headline, markets: []))
  }
}
