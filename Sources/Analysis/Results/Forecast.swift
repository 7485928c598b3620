// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// A probability that a note states by rule, from what was known then.
package struct Forecast: Hashable, Sendable {
  /// What may happen.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The ratio stands in the same regime at the next note.
    case regimeHolds = "regime_holds"
    /// The price moves, either way, by more over the next two weeks than it did in half of all such
    /// spans before.
    case largeMove = "large_move"
    /// The net position stands on the other side 7 days, or 4 weeks, on.
    case netFlips = "net_flips"
  }

  /// What the probability was counted from.
  package enum Basis: String, Hashable, Sendable, CaseIterable {
    /// Outcomes that were resolved in the same regime.
    case regime
    /// All outcomes that were resolved.
    case all
    /// One half, because the counts had been worse than that.
    case half
  }

  /// What may happen.
  package let kind: Kind
  /// To what.
  package let subject: SubjectFigure.Subject
  /// The note that states it, and the slot that note is about.
  package let made: Day, slot: Day
  /// The day, or the slot, at which it falls due; `nil` for the next note, whenever that is.
  package let due: Day?
  /// The regime it was made in; `nil` without a verdict.
  package let regime: Regime?
  /// The side that outweighs and may turn; only of a net that flips.
  package let side: Side?
  /// What the price has to pass, as a size of ln; only of a large move.
  package let threshold: Double?
  /// What is stated, above 0 and below 1.
  package let probability: Double
  /// What the same rule says of all outcomes, whatever the regime: the yardstick.
  package let climatology: Double
  /// How many resolved outcomes ``probability`` was counted from.
  package let outcomes: Int
  /// What it was counted from.
  package let basis: Basis

  /// A forecast with all it knows.
  package init(
    kind: Kind,
    subject: SubjectFigure.Subject,
    made: Day,
    slot: Day,
    due: Day?,
    regime: Regime?,
    side: Side? = nil,
    threshold: Double?,
    probability: Double,
    climatology: Double,
    outcomes: Int,
    basis: Basis
  ) {
    self.kind = kind
    self.subject = subject
    self.made = made
    self.slot = slot
    self.due = due
    self.regime = regime
    self.side = side
    self.threshold = threshold
    self.probability = probability
    self.climatology = climatology
    self.outcomes = outcomes
    self.basis = basis
  }
}

/// A forecast that fell due, scored once with what was known at the first note that could tell.
package struct ScoredForecast: Hashable, Sendable {
  /// What was stated.
  package let forecast: Forecast
  /// The note that scored it.
  package let scored: Day
  /// Whether it happened.
  package let happened: Bool

  /// A forecast scored by the note of `scored`.
  package init(_ forecast: Forecast, scored: Day, happened: Bool) {
    self.forecast = forecast
    self.scored = scored
    self.happened = happened
  }

  /// The Brier score of what was stated: (p − outcome)², 0 at best.
  package var brier: Double { square(forecast.probability - (happened ? 1 : 0)) }
  /// That of the yardstick.
  package var climatologyBrier: Double { square(forecast.climatology - (happened ? 1 : 0)) }

  private func square(_ value: Double) -> Double { value * value }
}

/// How forecasts did.
package struct ForecastScore: Hashable, Sendable {
  /// How many were scored; how many fell due without data to tell.
  package let count: Int, untold: Int
  /// How many happened.
  package let happened: Int
  /// The mean Brier scores of what was stated and of the yardstick; `nil` without any.
  package let brier: Double?, climatology: Double?

  /// Scores of `count` forecasts.
  package init(count: Int, untold: Int, happened: Int, brier: Double?, climatology: Double?) {
    self.count = count
    self.untold = untold
    self.happened = happened
    self.brier = brier
    self.climatology = climatology
  }

  /// 1 − Brier ÷ that of the yardstick; `nil` without either.
  package var skill: Double? {
    guard let brier, let climatology, climatology > 0 else { return nil }
    return 1 - brier / climatology
  }
}

/// How often forecasts of about one probability came true.
package struct CalibrationBin: Hashable, Sendable {
  /// The probabilities in it: closed below, open above, the last closed.
  package let low: Double, high: Double
  /// How many forecasts, how many of them happened, and the mean of what they stated.
  package let count: Int, happened: Int, stated: Double
  /// Where the share that happened lies: 90% of a bootstrap of dates, jointly over markets.
  package let interval: ClosedRange<Double>

  /// A bin of forecasts.
  package init(
    low: Double,
    high: Double,
    count: Int,
    happened: Int,
    stated: Double,
    interval: ClosedRange<Double>
  ) {
    self.low = low
    self.high = high
    self.count = count
    self.happened = happened
    self.stated = stated
    self.interval = interval
  }

  /// The share that happened.
  package var frequency: Double { count > 0 ? Double(happened) / Double(count) : 0 }
}
