// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// The bars of one day put together.
struct DayBar: Sendable {
  /// The slot of the day.
  let slot: Day
  /// First opening, greatest high, least low, last close.
  ///
  /// Of a day that lacks some of its bars only the close is known.
  let bar: ClosedBar
  /// What is wrong with one of its bars, or with the whole; `nil` if nothing is.
  let fault: NoVolatility?
}

/// The bars of one day, in order: a single one of the whole day, or its parts.
struct DayParts: Sendable {
  /// The slot of the day.
  let slot: Day
  /// The bars.
  let quotes: [Quotes<BarPrices>.Quote]

  /// Whether they are one bar of the whole day.
  var isOfWholeDay: Bool { quotes.first?.time.isWholeDay ?? false }
}

extension VenuePrices {
  /// The bars of `period` that were public at `cutOff`, put together by day; days without a price
  /// are left out.
  ///
  /// Whether a day lacks bars is told by the fullest day of the period.
  func dayBars(in period: ClosedRange<Day>, at cutOff: Instant) -> [DayBar] {
    let days = days(of: bars.all(in: period, at: cutOff).filter { $0.value.hasPrice })
    let most = days.map(\.quotes.count).max() ?? 0
    return days.map { DayBar($0, isWhole: $0.isOfWholeDay || $0.quotes.count >= most) }
  }

  /// `quotes`, ascending, by day: of each day its whole, else its parts.
  func days(of quotes: [Quotes<BarPrices>.Quote]) -> [DayParts] {
    quotes.chunked { $0.slot == $1.slot }.compactMap { parts in
      guard let slot = parts.first?.slot else { return nil }
      let whole = parts.last { $0.time.isWholeDay }
      return DayParts(slot: slot, quotes: whole.map { [$0] } ?? Array(parts))
    }
  }
}

extension DayBar {
  /// The bars of `day` as one; `isWhole` if none of them is missing.
  fileprivate init(_ day: DayParts, isWhole: Bool) {
    let parts = day.quotes.map(\.closedBar)
    let last = parts.last { $0.close != nil } ?? parts.last
    slot = day.slot
    bar = ClosedBar(
      day: last?.day ?? day.slot,
      open: isWhole ? parts.first?.open : nil,
      high: isWhole ? parts.greatest(\.high, by: <) : nil,
      low: isWhole ? parts.greatest(\.low, by: >) : nil,
      close: last?.close
    )
    fault = parts.lazy.compactMap(\.fault).first ?? bar.fault
  }
}

extension Quotes<BarPrices>.Quote {
  fileprivate var closedBar: ClosedBar {
    ClosedBar(
      day: time.asOf,
      open: value.open,
      high: value.high,
      low: value.low,
      close: value.close
    )
  }
}

extension [ClosedBar] {
  /// The greatest of all bars' prices; `nil` if one bar has it not.
  fileprivate func greatest(
    _ price: (ClosedBar) -> Double?,
    by precedes: (Double, Double) -> Bool
  ) -> Double? {
    let prices = compactMap(price)
    return prices.count == count ? prices.max(by: precedes) : nil
  }
}
