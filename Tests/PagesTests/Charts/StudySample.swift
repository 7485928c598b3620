// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import TestSupport
import Testing

@testable import Pages

/// A study of two markets, one of them with too few events.
enum StudySample {
  static let gold = SubjectFigure.Subject.asset(Asset("gold"))
  static let lumber = SubjectFigure.Subject.asset(Asset("lumber"))

  /// The study, of which so many tests survive.
  static func study(tested: Int = 96, surviving: Int = 1) -> EventStudy {
    EventStudy(
      date: ChartSamples.today,
      cutOff: ChartSamples.today.end,
      resamples: 4_000,
      cells: cells(of: gold, events: 23) + cells(of: lumber, events: 3),
      pooled: [],
      tested: tested,
      surviving: surviving,
      dates: 211
    )
  }

  private static func cells(
    of subject: SubjectFigure.Subject,
    events: Int
  ) -> [EventStudy.Cell] {
    EventStudy.Outcome.allCases.flatMap { outcome in
      [13, 4, 1].map { horizon in
        let effect = Double(horizon) / 400 * (outcome == .forwardReturn ? -1 : 1)
        let isFew = events < EventStudy.fewestEvents
        let survives = horizon == 13 && outcome == .forwardReturn && !isFew
        return EventStudy.Cell(
          subject: subject,
          side: .long,
          horizon: horizon,
          outcome: outcome,
          events: events,
          ownDates: 4,
          eligible: 900,
          mean: events == 0 ? nil : 0.01 + effect,
          baseline: 0.01,
          effect: effect,
          interval: isFew ? nil : (effect - 0.02)...(effect + 0.02),
          p: isFew ? nil : survives ? 0.0011 : 0.43,
          verdict: isFew ? .tooFew : survives ? .survives : .cannotTell
        )
      }
    }
  }
}
