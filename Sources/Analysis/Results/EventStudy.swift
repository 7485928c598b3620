// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// What came after extremes of the past, as known at one moment.
package struct EventStudy: Hashable, Sendable {
  /// What is looked at after an event.
  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// ln(exit ÷ entry).
    case forwardReturn = "forward_return"
    /// Its size.
    case absoluteReturn = "absolute_return"
    /// ln of root mean square daily returns after over before.
    case volatilityRatio = "volatility_ratio"
    /// The furthest that the price went against the crowd: ln, not negative.
    case adverseMove = "adverse_move"
  }

  /// What is to be said of one cell.
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// Fewer than ``EventStudy/fewestEvents`` events: outside the family.
    case tooFew = "too_few"
    /// The interval holds zero, or the correction is not passed.
    case cannotTell = "cannot_tell"
    /// The interval excludes zero and the test passes the correction for the whole family.
    case survives
  }

  /// One market, side, horizon and outcome.
  package struct Cell: Hashable, Sendable {
    /// Whose extremes.
    package let subject: SubjectFigure.Subject
    /// Which extremes: readings high, or low, in their own past.
    package let side: Side
    /// How many slots after the entry.
    package let horizon: Int
    /// What is looked at.
    package let outcome: Outcome
    /// How many events have an outcome, and on how many dates of the whole study's events they fall
    /// that no other market shares.
    package let events: Int, ownDates: Int
    /// How many slots of the market have an outcome.
    package let eligible: Int
    /// The mean over the events, and over all eligible slots; `nil` without any.
    package let mean: Double?, baseline: Double?
    /// The mean less the baseline; `nil` where either is missing.
    package let effect: Double?
    /// Where the effect lies: 90% of the stationary bootstrap.
    package let interval: ClosedRange<Double>?
    /// By circular shifts of the events: (1 + #|shift| ≥ |effect|) ÷ N; `nil` with too few events.
    package let p: Double?
    /// What is to be said.
    package let verdict: Verdict

    /// A cell with all it knows.
    package init(
      subject: SubjectFigure.Subject,
      side: Side,
      horizon: Int,
      outcome: Outcome,
      events: Int,
      ownDates: Int,
      eligible: Int,
      mean: Double?,
      baseline: Double?,
      effect: Double?,
      interval: ClosedRange<Double>?,
      p: Double?,
      verdict: Verdict
    ) {
      self.subject = subject
      self.side = side
      self.horizon = horizon
      self.outcome = outcome
      self.events = events
      self.ownDates = ownDates
      self.eligible = eligible
      self.mean = mean
      self.baseline = baseline
      self.effect = effect
      self.interval = interval
      self.p = p
      self.verdict = verdict
    }
  }

  /// All markets together, outcomes in standard deviations of their market.
  package struct Pooled: Hashable, Sendable {
    package let side: Side
    /// How many slots after the entry.
    package let horizon: Int
    package let outcome: Outcome
    /// How many events, on how many different dates, of how many markets.
    package let events: Int, dates: Int, markets: Int
    /// The mean over the events less that over all slots, in standard deviations.
    package let effect: Double?
    /// 90% of the stationary bootstrap.
    package let interval: ClosedRange<Double>?
    /// By circular shifts common to all markets.
    package let p: Double?
    package let verdict: Verdict

    /// A pooled test.
    package init(
      side: Side,
      horizon: Int,
      outcome: Outcome,
      events: Int,
      dates: Int,
      markets: Int,
      effect: Double?,
      interval: ClosedRange<Double>?,
      p: Double?,
      verdict: Verdict
    ) {
      self.side = side
      self.horizon = horizon
      self.outcome = outcome
      self.events = events
      self.dates = dates
      self.markets = markets
      self.effect = effect
      self.interval = interval
      self.p = p
      self.verdict = verdict
    }
  }

  /// The note it was made as of, and that note's cut-off: nothing later is in it.
  package let date: Day, cutOff: Instant
  /// How many resamples made the intervals.
  package let resamples: Int
  /// The cells by subject, side, horizon, outcome.
  package let cells: [Cell]
  /// The pooled tests, a family of their own.
  package let pooled: [Pooled]
  /// How many cells were tested, how many survive the correction, and on how many dates all events
  /// of the study fall.
  package let tested: Int, surviving: Int, dates: Int

  /// With fewer events nothing is said.
  package static let fewestEvents = 8
  /// The share of false discoveries that the correction allows.
  package static let falseDiscoveries = 0.1

  /// A study with all it knows.
  package init(
    date: Day,
    cutOff: Instant,
    resamples: Int,
    cells: [Cell],
    pooled: [Pooled],
    tested: Int,
    surviving: Int,
    dates: Int
  ) {
    self.date = date
    self.cutOff = cutOff
    self.resamples = resamples
    self.cells = cells
    self.pooled = pooled
    self.tested = tested
    self.surviving = surviving
    self.dates = dates
  }

  /// The cells of one subject and side.
  package func cells(of subject: SubjectFigure.Subject, _ side: Side) -> [Cell] {
    cells.filter { $0.subject == subject && $0.side == side }
  }
}
