// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// What one note sees of one subject that forecasts are made of, or told by.
package struct ForecastReading: Hashable, Sendable {
  /// Of what.
  package let subject: SubjectFigure.Subject
  /// The slot it is about: the note's own, or one that became public with it.
  package let slot: Day
  /// Long ÷ short; `nil` where a side is empty.
  package let ratio: Double?
  /// The side that outweighs; `nil` where both are equal or empty.
  package let side: Side?
  /// How far from balance; `nil` without a verdict.
  package let regime: Regime?
  /// The asset whose price belongs to it; `nil` if there is none, such as for a total.
  package let priced: Asset?

  /// A reading of `subject` in `slot`.
  package init(
    subject: SubjectFigure.Subject,
    slot: Day,
    ratio: Double?,
    side: Side?,
    regime: Regime?,
    priced: Asset?
  ) {
    self.subject = subject
    self.slot = slot
    self.ratio = ratio
    self.side = side
    self.regime = regime
    self.priced = priced
  }
}

/// All that one note sees of what forecasts are made of.
package struct NoteReadings: Hashable, Sendable {
  /// The note's day, and the slot it is about.
  package let date: Day, slot: Day
  /// The moment up to which things were public.
  package let cutOff: Instant
  /// What the note measures.
  package let headline: NoteAnalysis.Headline
  /// The readings by slot and subject, each once; only those of ``slot`` make forecasts.
  package let readings: [ForecastReading]

  /// What a note sees; `readings` in any order.
  package init(
    date: Day,
    slot: Day,
    cutOff: Instant,
    headline: NoteAnalysis.Headline,
    readings: [ForecastReading]
  ) {
    self.date = date
    self.slot = slot
    self.cutOff = cutOff
    self.headline = headline
    self.readings = readings.sorted { a, b in
      a.slot == b.slot ? a.subject.precedes(b.subject) : a.slot < b.slot
    }
  }
}

extension SubjectFigure.Subject {
  /// Whether this is listed before `other`: the total, assets by symbol,
  /// markets, then figures given for all.
  package func precedes(_ other: Self) -> Bool {
    switch (self, other) {
    case (.asset(let a), .asset(let b)): a < b
    case (.market(let a), .market(let b)), (.given(let a), .given(let b)): a < b
    default: place < other.place
    }
  }

  private var place: Int {
    switch self {
    case .total: 0
    case .asset: 1
    case .market: 2
    case .given: 3
    }
  }
}
