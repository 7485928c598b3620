// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension VenuePrices {
  /// The volatility of the `days` days up to `day`, as they were public at `cutOff`.
  ///
  /// Where no close stands within ``VolatilityEstimate/longestGap`` days before the window's first
  /// bar, that bar takes its place.
  func volatility(of days: Int, through day: Day, at cutOff: Instant) -> VolatilityOutcome {
    let period = day - (days - 1)...day
    let early = period.lowerBound - VolatilityEstimate.longestGap
    let bars = dayBars(in: early...day, at: cutOff)
    let start = bars.partitioningIndex { $0.slot >= period.lowerBound }
    guard start < bars.count else { return .none(.tooFew(0)) }
    let before = bars[..<start].last { bar in
      bar.bar.close != nil && bars[start].bar.day - bar.bar.day <= VolatilityEstimate.longestGap
    }
    let (first, rest) = before.map { ($0, bars[start...]) } ?? (bars[start], bars[(start + 1)...])
    let closing = [first.bar.day] + rest.map(\.bar.day)
    let window = BarWindow(
      before: first.bar,
      bars: rest.map(\.bar),
      days: days,
      periodsPerYear: PeriodsPerYear.number(closing: closing, in: period)
    )
    let fault = window.fault ?? bars[start...].lazy.compactMap(\.fault).first
    if let fault = fault ?? gap(in: closing + [day]) { return .none(fault) }
    guard var estimate = VolatilityEstimate.best(of: window) else {
      return .none(.tooFew(rest.count { $0.bar.close != nil }))
    }
    estimate.since = first.bar.day
    let isEnough = estimate.readings >= VolatilityEstimate.fewestReadings
    return isEnough ? .estimate(estimate) : .none(.tooFew(estimate.readings))
  }

  private func gap(in days: [Day]) -> NoVolatility? {
    zip(days, days.dropFirst()).first { $1 - $0 > VolatilityEstimate.longestGap }
      .map { .gap(after: $0, before: $1) }
  }
}

extension VolatilityEstimate {
  /// How many returns or bars a window needs.
  package static let fewestReadings = 20
  /// How many days may lie between two closes, and between the last one and the window's end.
  package static let longestGap = 7
}
