// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// All that is known of one measure (and population) at the last note's cut-off: what the pages
/// beside the notes are made of.
package struct MeasureOverview: Sendable {
  /// What is counted, and whose.
  package let headline: NoteAnalysis.Headline
  /// The slots from the first value to the last, oldest first; a slot without values is among them.
  package let slots: [Day]
  /// The markets that ever had a value, in market order; those of the most detailed level.
  package let markets: [MarketHistory]
  /// How many markets stood in which regime, slot by slot, in the order of ``slots``.
  package let breadth: [Breadth]

  /// A measure's past.
  package init(
    headline: NoteAnalysis.Headline,
    slots: [Day],
    markets: [MarketHistory],
    breadth: [Breadth]
  ) {
    self.headline = headline
    self.slots = slots
    self.markets = markets
    self.breadth = breadth
  }
}

/// One market's past, as it is known at the last note's cut-off.
package struct MarketHistory: Sendable {
  /// Which.
  package let market: Market
  /// What the sides are counted in; `nil` for a bare ratio.
  package let unit: Unit?
  /// The slots that have a value, oldest first; at least one.
  package let readings: [SlotReading]
  /// The newest reading against the market's own past.
  package let latest: SubjectFigure
  /// The newest week by class of trader; `nil` for other measures.
  package let report: ClassReport?

  /// A market's past.
  package init(
    market: Market,
    unit: Unit?,
    readings: [SlotReading],
    latest: SubjectFigure,
    report: ClassReport?
  ) {
    self.market = market
    self.unit = unit
    self.readings = readings
    self.latest = latest
    self.report = report
  }

  /// The newest of ``readings``.
  package var newest: SlotReading { readings[readings.count - 1] }
}

/// One market in one slot.
package struct SlotReading: Hashable, Sendable {
  /// The slot, and the day the figure is about.
  package let slot: Day, asOf: Day
  /// The sides and what follows from them.
  package let imbalance: Imbalance
  /// How far from balance, by the measure's own rule; `nil` where no verdict may be given.
  package let regime: Regime?

  /// A market in `slot`.
  package init(slot: Day, asOf: Day, imbalance: Imbalance, regime: Regime?) {
    self.slot = slot
    self.asOf = asOf
    self.imbalance = imbalance
    self.regime = regime
  }
}
