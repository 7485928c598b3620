// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// How many days a mean volume is taken over, and how many of them must have one.
package enum MeanVolume {
  /// A month of days.
  package static let days = 30
  /// The same number that a volatility needs.
  package static let fewest = VolatilityEstimate.fewestReadings
}

/// The volume of one day.
struct DayVolume: Sendable {
  /// The slot of the day.
  let slot: Day
  /// How many bars it has, and whether they are one of the whole day.
  let parts: Int, isOfWholeDay: Bool
  /// The sum of its bars, US dollars.
  let volume: Double
}

extension VenuePrices {
  /// The volumes of the days of `period` that have one, as they were public at `cutOff`.
  func dayVolumes(in period: ClosedRange<Day>, at cutOff: Instant) -> [DayVolume] {
    days(of: bars.all(in: period, at: cutOff).filter { $0.value.volume != nil }).map { day in
      DayVolume(
        slot: day.slot,
        parts: day.quotes.count,
        isOfWholeDay: day.isOfWholeDay,
        volume: day.quotes.reduce(0) { $0 + ($1.value.volume ?? 0) }
      )
    }
  }

  /// The mean daily volume of the ``MeanVolume/days`` up to `day`, US dollars.
  func meanDailyVolume(through day: Day, at cutOff: Instant) -> Double? {
    meanDailyVolume(of: dayVolumes(in: day - (MeanVolume.days - 1)...day, at: cutOff)[...])
  }

  /// The mean volume of those of `days` that lack no bar; `nil` if they are too few.
  func meanDailyVolume(of days: ArraySlice<DayVolume>) -> Double? {
    let most = days.reduce(0) { max($0, $1.parts) }
    var (sum, count) = (0.0, 0)
    for day in days where day.isOfWholeDay || day.parts >= most {
      sum += day.volume
      count += 1
    }
    return count >= MeanVolume.fewest ? sum / Double(count) : nil
  }
}
