// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// What a note knows beside its positions: what a move would set off, what came after such readings
/// before, and what it forecasts.
///
/// Like everything in a note it is a function of what was public at its cut-off.
package struct Outlook: Hashable, Sendable {
  /// Realised volatility of the asset beside the positions; `nil` without enough prices.
  package var volatility: VolatilityEstimate?
  /// What a move of that asset's price would liquidate; `nil` without levels.
  package var squeeze: SqueezeCurve?
  /// How much the levels of that map depend on what was chosen for it; `nil` without levels.
  package var levelsSensitivity: LiquidationSensitivity?
  /// How leveraged that asset's market is; `nil` without funding or open interest.
  package var leverage: LeverageContext?
  /// How crowded it is, by where several figures stand in their own past; `nil` without any.
  package var crowding: Crowding?
  /// How the total depends on each venue and asset; `nil` where no total of parts leads.
  package var sensitivity: Sensitivity?
  /// What came after extremes of the lead; `nil` where no price goes with it.
  package var study: LeadStudy?
  /// What the note states about its lead.
  package var forecasts: [Forecast] = []
  /// How earlier forecasts about the lead ended, newest first; ``calls`` at most.
  package var scored: [ScoredForecast] = []
  /// How all forecasts about the lead did, and all about every subject, up to this note.
  package var leadScore: ForecastScore?, allScore: ForecastScore?

  /// How many earlier forecasts a note lists.
  package static let calls = 6

  /// Nothing known.
  package init() {}

  /// What came after extremes of the lead, of a study that notes share until the next is made.
  package struct LeadStudy: Hashable, Sendable {
    /// The study, made as of the first note of the quarter.
    package let study: EventStudy
    /// Whose extremes, on which side: the end of its own past that the lead stands nearer to.
    package let subject: SubjectFigure.Subject, side: Side
    /// Whether the lead stands at such an extreme now.
    package let isExtreme: Bool
    /// The subject's cells on that side.
    package let cells: [EventStudy.Cell]
    /// The price around the extremes; `nil` without any.
    package let fan: EventFan?

    /// A study of the lead.
    package init(
      of study: EventStudy,
      subject: SubjectFigure.Subject,
      side: Side,
      isExtreme: Bool,
      fan: EventFan?
    ) {
      self.study = study
      self.subject = subject
      self.side = side
      self.isExtreme = isExtreme
      cells = study.cells(of: subject, side)
      self.fan = fan
    }

    /// The cell of `outcome` at `horizon`.
    package func cell(_ outcome: EventStudy.Outcome, at horizon: Int) -> EventStudy.Cell? {
      cells.first { $0.outcome == outcome && $0.horizon == horizon }
    }
  }
}
