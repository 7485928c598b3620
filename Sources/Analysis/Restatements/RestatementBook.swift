// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// Every figure of a dataset that was published again with other values.
package struct RestatementBook: Sendable {
  /// Of positions, by the slot they are of; in the order of the dataset.
  private let positions: [Day: [Restatement]]
  /// Of prices, by their day.
  private let prices: [Restatement]
  private let cadence: Cadence

  /// The restatements in `observations` and `bars`, both in the order of keys and publications, each
  /// key and publication once.
  ///
  /// - Complexity: O(n).
  package init(
    _ observations: ObservationList,
    bars: [MarketBar],
    settings: AnalysisSettings
  ) {
    cadence = settings.cadence
    positions = Dictionary(
      grouping: observations.changes { observation, index, first in
        Restatement(
          subject: .positions(observation.key.market),
          index: index,
          slot: Version(observation, at: index, settings: settings).slot,
          first: first,
          published: observation.published
        )
      },
      by: \.slot
    )
    let prices = bars.changes { bar, index, first in
      Restatement(
        subject: .prices(bar.key.asset),
        index: index,
        slot: bar.key.time.day(by: settings.cutOff),
        first: first,
        published: bar.published
      )
    }
    self.prices = prices.sorted { ($0.slot, $0.index) < ($1.slot, $1.index) }
  }

  /// Whether nothing was ever restated.
  package var isEmpty: Bool { positions.isEmpty && prices.isEmpty }

  /// What became public after `note` of what it knew: of its own slot, of the slots that its changes
  /// compare with, and of prices as far back as it compares them.
  ///
  /// - Returns: Positions by slot, then prices by day; within each in the order of the dataset.
  package func after(_ note: NoteDate) -> [Restatement] {
    if isEmpty { return [] }
    let slots =
      [note.slot]
      + Cadence.Span.allCases.map { cadence.slot(cadence.slots(in: $0), before: note.slot) }
    let days = note.asOf - cadence.slots(in: .middle) * cadence.days - Conversion.ageLimit
    let start = prices.partitioningIndex { $0.slot >= days }
    let end = prices.partitioningIndex { $0.slot > max(note.date, note.asOf) }
    let known = slots.flatMap { positions[$0] ?? [] } + prices[start..<max(start, end)]
    return known.filter { $0.isNews(after: note.cutOff) && $0.subject.concerns(note.headline) }
  }
}

extension Restatement.Subject {
  /// Whether notes on `headline` are made of it: of its measure, of open interest, or prices.
  fileprivate func concerns(_ headline: NoteAnalysis.Headline) -> Bool {
    switch self {
    case .positions(let market): [headline.measure, .openInterest].contains(market.measure)
    case .prices: true
    }
  }
}

extension RandomAccessCollection where Element: Publication, Index == Int {
  /// What `make` makes of each publication that differs from the one before it, from its place and
  /// from when its figure first became public.
  fileprivate func changes<Result>(_ make: (Element, Int, Instant) -> Result) -> [Result] {
    severalTimes.flatMap { run in
      run.dropFirst().filter { self[$0].content != self[$0 - 1].content }
        .map { make(self[$0], $0, self[run.lowerBound].published) }
    }
  }
}
