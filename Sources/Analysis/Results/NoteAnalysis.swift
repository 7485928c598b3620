// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// Everything that one note knows: a function of what was public at its cut-off.
package struct NoteAnalysis: Hashable, Sendable {
  /// The note's day.
  package let date: Day
  /// How far apart its slots lie.
  package let cadence: Cadence
  /// The slot its headline figures are about: a day, or the Monday of a week.
  package let slot: Day
  /// The last day that these figures speak of: the slot itself, or of a week the as-of day.
  package let asOf: Day
  /// All slots that became public with this note, ascending; the last is ``slot``.
  package let slots: [Day]
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
  package var concentration: Concentration?
  /// How many markets stand in which regime.
  package let breadth: Breadth
  /// The same slot by slot, ``Cadence/recent`` at most, ending today; empty where a total leads
  /// or there is one market.
  package let breadthHistory: [BreadthPoint]
  /// How many of the expected markets are present, and their weight.
  package let coverage: Coverage
  /// The lead's ratio slot by slot: a window and today, oldest first.
  package let history: [HistoryPoint]
  /// The given figure for all against the sum of its parts, where both stand today.
  package let reconciliation: Reconciliation?
  /// How contracts became dollars, by market; empty where nothing was converted.
  package let conversions: [Conversion]
  /// The lead's week by class of trader; `nil` unless the lead is a class in one market.
  package let report: ClassReport?
  /// Price and funding beside the positions; `nil` without market data.
  package var context: MarketContext?
  /// How many of the slots of the window before today have no value of the lead since its first one.
  package let missingSlots: Int
  /// How the lead's figure was made of values within the slot; `nil` where there is one for all of it.
  package var rollUp: RollUp?
  /// What it knows beside its positions.
  package var outlook: Outlook
  /// What the note before led with; `nil` without one on the same headline.
  package var before: NoteBefore?
  /// What may be wrong with its figures, by check and then by market.
  package var suspicions: [Suspicion] = []
  /// Earlier slots of its lead that are worth another look; at most one of each kind.
  package var recalls: [Recall] = []

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
    cadence: Cadence = .daily,
    slot: Day,
    asOf: Day? = nil,
    slots: [Day]? = nil,
    cutOff: Instant,
    headline: Headline,
    lead: SubjectFigure,
    leadKind: LeadKind,
    markets: [SubjectFigure],
    assets: [SubjectFigure],
    concentration: Concentration?,
    breadth: Breadth,
    breadthHistory: [BreadthPoint] = [],
    coverage: Coverage,
    history: [HistoryPoint],
    reconciliation: Reconciliation?,
    conversions: [Conversion] = [],
    report: ClassReport? = nil,
    context: MarketContext?,
    missingSlots: Int,
    outlook: Outlook = Outlook()
  ) {
    self.date = date
    self.cadence = cadence
    self.slot = slot
    self.asOf = asOf ?? slot
    self.slots = slots ?? [slot]
    self.cutOff = cutOff
    self.headline = headline
    self.lead = lead
    self.leadKind = leadKind
    self.markets = markets
    self.assets = assets
    self.concentration = concentration
    self.breadth = breadth
    self.breadthHistory = breadthHistory
    self.coverage = coverage
    self.history = history
    self.reconciliation = reconciliation
    self.conversions = conversions
    self.report = report
    self.context = context
    self.missingSlots = missingSlots
    self.outlook = outlook
  }
}
