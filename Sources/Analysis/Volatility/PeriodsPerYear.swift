// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// How many daily closes a market has in a year.
enum PeriodsPerYear {
  /// Of a market that never closes, and of one that rests on weekends and holidays.
  static let everyDay = 365.0, businessDays = 252.0

  /// The number for a market that closed on `days` of `period`.
  ///
  /// Told by the closes themselves: at least a quarter of the period's Saturdays and Sundays must
  /// have one, so that a stray close on a weekend makes no market that never rests.
  static func number(closing days: [Day], in period: ClosedRange<Day>) -> Double {
    let weekend = stride(from: period.lowerBound.count, through: period.upperBound.count, by: 1)
      .map { Day($0) }.filter(\.isWeekend)
    let closing = Set(days).filter { period.contains($0) && $0.isWeekend }.count
    return !weekend.isEmpty && 4 * closing >= weekend.count ? everyDay : businessDays
  }
}

extension Day {
  fileprivate var isWeekend: Bool { weekday >= 5 }
}
