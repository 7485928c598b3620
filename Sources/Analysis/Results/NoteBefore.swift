// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// What the note before one led with, as it saw it: at its own cut-off, restatements aside.
package struct NoteBefore: Hashable, Sendable {
  /// Its day.
  package let date: Day
  /// The slot its figures are about.
  package let slot: Day
  /// The last day that these figures speak of.
  package let asOf: Day
  /// What led it.
  package let lead: SubjectFigure
  /// Why that led.
  package let leadKind: NoteAnalysis.LeadKind
  /// How many markets stood in which regime.
  package let breadth: Breadth
  /// The single markets that had a value; `nil` where that is not known.
  package let markets: Set<Market>?
  /// Those, and figures for all, that a check put in doubt.
  package var doubted: Set<Market> = []
  /// Whether a check put the price beside them in doubt.
  package var hasDoubtfulPrice = false

  /// What the note of `date` led with.
  package init(
    date: Day,
    slot: Day,
    asOf: Day? = nil,
    lead: SubjectFigure,
    leadKind: NoteAnalysis.LeadKind,
    breadth: Breadth,
    markets: Set<Market>? = nil
  ) {
    (self.date, self.slot, self.asOf) = (date, slot, asOf ?? slot)
    (self.lead, self.leadKind, self.breadth) = (lead, leadKind, breadth)
    self.markets = markets
  }
}
