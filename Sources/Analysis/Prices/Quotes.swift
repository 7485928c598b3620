// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// One figure of the bars of one asset at one venue, with its restatements, by time.
struct Quotes<Value: Sendable>: Sendable {
  /// The figure of one bar.
  struct Quote: Sendable {
    /// The slot the bar belongs to.
    let slot: Day
    /// The time it is about.
    let time: ObservationTime
    /// When it became public.
    let published: Instant
    /// The figure.
    let value: Value
  }

  /// By slot, time and publication.
  let quotes: [Quote]

  /// The figure that `value` takes from each bar, where there is one.
  init(of bars: [MarketBar], cutOff: CutOff, _ value: (MarketBar) -> Value?) {
    let quotes = bars.compactMap { bar in
      value(bar).map { value in
        let slot = bar.key.time.day(by: cutOff)
        return Quote(slot: slot, time: bar.key.time, published: bar.published, value: value)
      }
    }
    self.quotes = quotes.sorted { a, b in
      if a.slot != b.slot { return a.slot < b.slot }
      return a.time == b.time ? a.published < b.published : a.time < b.time
    }
  }

  /// The last one of the slots up to `slot` that was public at `cutOff`.
  func last(through slot: Day, at cutOff: Instant) -> Quote? {
    let end = quotes.partitioningIndex { $0.slot > slot }
    return quotes[..<end].last { $0.published <= cutOff }
  }

  /// The last one of `period` that was public at `cutOff`.
  func last(in period: ClosedRange<Day>, at cutOff: Instant) -> Quote? {
    last(through: period.upperBound, at: cutOff).flatMap { period.contains($0.slot) ? $0 : nil }
  }

  /// Those of `period` that were public at `cutOff`, of each time the last restatement.
  func all(in period: ClosedRange<Day>, at cutOff: Instant) -> [Quote] {
    let start = quotes.partitioningIndex { $0.slot >= period.lowerBound }
    let end = quotes.partitioningIndex { $0.slot > period.upperBound }
    return Array(quotes[start..<end].filter { $0.published <= cutOff })
      .chunked { $0.time == $1.time }.compactMap(\.last)
  }
}
