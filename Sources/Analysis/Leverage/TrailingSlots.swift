// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// The slots of a window and today's, oldest first, by the days that each is made of.
struct TrailingSlots: Sendable {
  /// The last day of today's slot, and when it is looked at.
  let last: Day, cutOff: Instant
  /// How many days a slot has, and how many slots there are, today's included.
  let days: Int, count: Int

  /// The window of `note` and its own slot.
  init(_ note: NoteDate, _ cadence: Cadence) {
    (last, cutOff) = (note.asOf, note.cutOff)
    (days, count) = (cadence.days, cadence.window + 1)
  }

  /// All days.
  var period: ClosedRange<Day> { last - (days * count - 1)...last }

  /// The last day of the slot at `index`.
  func lastDay(at index: Int) -> Day { last - days * (count - 1 - index) }

  /// The slot that `day`, which is one of ``period``, lies in.
  func index(of day: Day) -> Int { count - 1 - (last - day) / days }

  /// The last quote of each slot.
  func last(of quotes: Quotes<Double>) -> [Double?] {
    var values = [Double?](repeating: nil, count: count)
    for quote in quotes.all(in: period, at: cutOff) { values[index(of: quote.slot)] = quote.value }
    return values
  }
}

extension VenuePrices {
  /// The mean annualised funding of each slot.
  func funding(in slots: TrailingSlots) -> [Double?] {
    var sums = [(rates: Double, count: Int)](repeating: (0, 0), count: slots.count)
    for (day, rate) in annualisedFunding(in: slots.period, at: slots.cutOff) {
      let index = slots.index(of: day)
      sums[index] = (sums[index].rates + rate, sums[index].count + 1)
    }
    return sums.map { $0.count > 0 ? $0.rates / Double($0.count) : nil }
  }

  /// The mean daily volume up to the last day of each slot.
  func meanVolumes(in slots: TrailingSlots) -> [Double?] {
    let early = slots.period.lowerBound - MeanVolume.days
    let days = dayVolumes(in: early...slots.last, at: slots.cutOff)
    var (start, end) = (0, 0)
    return (0..<slots.count).map { index in
      let last = slots.lastDay(at: index)
      while end < days.count, days[end].slot <= last { end += 1 }
      while start < end, last - days[start].slot >= MeanVolume.days { start += 1 }
      return meanDailyVolume(of: days[start..<end])
    }
  }
}
