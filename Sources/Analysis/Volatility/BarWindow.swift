// SPDX-License-Identifier: Apache-2.0
internal import Glibc

/// Closed bars of successive periods, which a volatility is estimated from.
package struct BarWindow: Hashable, Sendable {
  /// The bar before the window, of which only the close is used; `nil` if there is none.
  package let before: ClosedBar?
  /// The bars, oldest first.
  package let bars: [ClosedBar]
  /// How many days the window spans.
  package let days: Int
  /// How many bars a year has; above zero.
  package let periodsPerYear: Double

  /// A window of `bars`, oldest first.
  package init(before: ClosedBar?, bars: [ClosedBar], days: Int, periodsPerYear: Double) {
    (self.before, self.bars, self.days) = (before, bars, days)
    self.periodsPerYear = periodsPerYear
  }

  /// The first reason why no estimator may be used; `nil` if all bars are sound.
  ///
  /// One unsound bar spoils the window for all estimators, also for those that would not have read
  /// the price in question: to fall back on another one would hide what is wrong.
  package var fault: NoVolatility? {
    let close = before.flatMap { ClosedBar(day: $0.day, close: $0.close).fault }
    return close ?? bars.lazy.compactMap(\.fault).first
  }
}

extension BarWindow {
  /// What `reading` takes from every bar; `nil` if one bar has it not, if there are none, or if one
  /// is unsound.
  func readings(_ reading: (ClosedBar) -> Double?) -> [Double]? {
    guard fault == nil, !bars.isEmpty else { return nil }
    let readings = bars.compactMap(reading)
    return readings.count == bars.count ? readings : nil
  }

  /// ln(closeᵢ ÷ closeᵢ₋₁), the close before the window being the first; bars without a close are
  /// passed over.
  var returns: [Double]? {
    guard fault == nil, let before = before?.close else { return nil }
    let closes = [before] + bars.compactMap(\.close)
    return zip(closes.dropFirst(), closes).map { log($0 / $1) }
  }

  /// The estimate of `variance` of one period; `nil` if it is no figure.
  func estimate(
    _ estimator: VolatilityEstimate.Estimator,
    variance: Double,
    readings: Int
  ) -> VolatilityEstimate? {
    let annualised = sqrt(periodsPerYear * variance)
    guard annualised.isFinite else { return nil }
    return VolatilityEstimate(
      estimator: estimator,
      annualised: annualised,
      readings: readings,
      days: days,
      periodsPerYear: periodsPerYear
    )
  }
}
