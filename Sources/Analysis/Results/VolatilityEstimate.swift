// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// Realised volatility over a window of closed bars.
package struct VolatilityEstimate: Hashable, Sendable {
  /// How it is estimated.
  package enum Estimator: String, Hashable, Sendable, CaseIterable {
    case closeToClose = "close_to_close"
    case parkinson
    case garmanKlass = "garman_klass"
    case rogersSatchell = "rogers_satchell"
    case yangZhang = "yang_zhang"
    case ewma
  }

  /// How it is estimated.
  package let estimator: Estimator
  /// A fraction a year, not negative.
  package let annualised: Double
  /// How many returns or bars it was made of, and how many days the window spans.
  package let readings: Int, days: Int
  /// How many such periods the market's calendar has in a year: 365 where it trades on weekends,
  /// else 252.
  package let periodsPerYear: Double
  /// The day of the first bar that it was made of; `nil` where that is not known.
  package var since: Day?

  /// An estimate with all it knows.
  package init(
    estimator: Estimator,
    annualised: Double,
    readings: Int,
    days: Int,
    periodsPerYear: Double
  ) {
    self.estimator = estimator
    self.annualised = annualised
    self.readings = readings
    self.days = days
    self.periodsPerYear = periodsPerYear
  }

  /// The volatility of one period, a fraction.
  package var perPeriod: Double { annualised / periodsPerYear.squareRoot() }
}
