// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// A series as it was seen at one cut-off, with its sorted windows where these are at hand.
struct SeriesView: Sendable {
  /// The values; the note's own slot and later ones may be there and are not looked at.
  let series: SlotSeries
  /// The sorted windows; `nil` where the view was made for one note only.
  let orders: OrderTable?

  /// Where `ratio` stands in the window before `slot`.
  func standing(of ratio: Double?, before slot: Day) -> Standing {
    let window = series.window(before: slot)
    guard window.hasEnough else {
      return Standing(readings: window.count, of: window.length)
    }
    let order = orders.map { $0.order(before: slot) } ?? window.order
    return Analysis.standing(of: ratio, in: window, order: order)
  }

  /// The ratio slot by slot, ending with that of `slot`, which is `today`: at most
  /// a window and today, none before the first value.
  func history(through slot: Day, today: Double?) -> [HistoryPoint] {
    let first = min(series.valueSlots.first ?? slot, slot)
    let cadence = series.cadence
    let start = max(first, cadence.slot(cadence.window, before: slot))
    let orders = orders ?? OrderTable(of: series, from: start, through: slot)
    return stride(from: start.count, through: slot.count, by: cadence.days).map { count in
      let each = Day(count)
      let middle = orders.order(before: each)?.middle
      let ratio = each == slot ? today : series.ratio(in: each)
      return HistoryPoint(day: each, ratio: ratio, middle: middle)
    }
  }

  /// How many slots of the window before `slot` have no value, since the first one.
  func missingSlots(before slot: Day) -> Int {
    guard let first = series.valueSlots.first, first < slot else { return 0 }
    let cadence = series.cadence
    let start = max(first, cadence.slot(cadence.window, before: slot))
    return cadence.distance(from: start, to: slot) - series.valueCount(in: start..<slot)
  }
}
