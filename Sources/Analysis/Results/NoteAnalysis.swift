// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// Everything that one note knows: a function of what was public at its cut-off.
package struct NoteAnalysis: Hashable, Sendable {
  /// The note's day.
  package let date: Day
  /// The day its headline figures are about.
  package let slot: Day
  /// The moment up to which things were public.
  package let cutOff: Instant
  /// What the headline measures.
  package let headline: Headline
  /// The headline's figures; always a subject with a value today.
  package let lead: SubjectFigure
  /// Whether the lead is the total of what is counted, the one market there is, or the market
  /// that stands out.
  package let leadKind: LeadKind
  /// The single markets of the headline measure that have a value today, by market.
  ///
  /// They are those of the most detailed level there is: figures for all venues or all assets, and
  /// consolidated contracts, are left out beside their parts, and count as markets where they stand
  /// alone. A figure for all assets and venues is never one.
  package let markets: [SubjectFigure]
  /// Sums by asset of which a total can be made, by the larger side of each; empty where none exist.
  package let assets: [SubjectFigure]
  /// How the larger side of the lead spreads over the assets; `nil` without sums by asset, and
  /// where no total leads.
  package let concentration: Concentration?
  /// How many markets stand in which regime.
  package let breadth: Breadth
  /// How many of the expected markets are present, and their weight.
  package let coverage: Coverage
  /// The lead's ratio day by day: up to 366 slots, oldest first, ending today.
  package let history: [HistoryPoint]
  /// The given figure for all against the sum of its parts, where both stand today.
  package let reconciliation: Reconciliation?
  /// Price and funding beside the positions; `nil` without market data.
  package let context: MarketContext?
  /// How many of the 365 slots before today have no value of the lead since its first one.
  package let missingSlots: Int

  /// What a note's headline measures.
  package struct Headline: Hashable, Sendable {
    /// What is counted.
    package let measure: Measure
    /// Whose.
    package let population: Population?

    /// A headline measure.
    package init(measure: Measure, population: Population? = nil) {
      self.measure = measure
      self.population = population
    }
  }

  /// Why the lead leads.
  package enum LeadKind: Hashable, Sendable {
    /// A sum or a given figure for all.
    case total
    /// The only market there is.
    case onlyMarket
    /// The market furthest from balance, or from its own middle.
    case leadingMarket
    /// Nothing is eligible: the largest is shown without a verdict.
    case largestWithoutVerdict
  }

  /// A note's findings in numbers.
  package init(
    date: Day,
    slot: Day,
    cutOff: Instant,
    headline: Headline,
    lead: SubjectFigure,
    leadKind: LeadKind,
    markets: [SubjectFigure],
    assets: [SubjectFigure],
    concentration: Concentration?,
    breadth: Breadth,
    coverage: Coverage,
    history: [HistoryPoint],
    reconciliation: Reconciliation?,
    context: MarketContext?,
    missingSlots: Int
  ) {
    self.date = date
    self.slot = slot
    self.cutOff = cutOff
    self.headline = headline
    self.lead = lead
    self.leadKind = leadKind
    self.markets = markets
    self.assets = assets
    self.concentration = concentration
    self.breadth = breadth
    self.coverage = coverage
    self.history = history
    self.reconciliation = reconciliation
    self.context = context
    self.missingSlots = missingSlots
  }
}
