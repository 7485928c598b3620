// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// The sorted windows of a series, one for each slot of a span.
struct OrderTable: Hashable, Sendable {
  private let first: Day
  private let cadence: Cadence
  private let orders: [WindowOrder?]

  /// The windows before each slot from `first` to `last`; none if `last` is before `first`.
  init(of series: SlotSeries, from first: Day, through last: Day) {
    self.first = first
    cadence = series.cadence
    var window = SlidingWindow(over: series, before: first)
    var orders: [WindowOrder?] = []
    orders.reserveCapacity(max(0, cadence.distance(from: first, to: last) + 1))
    var slot = first
    while slot <= last {
      window.move(before: slot)
      orders.append(window.order)
      slot = slot + cadence.days
    }
    // A short series never fills a window: nothing is kept of it.
    self.orders = orders.contains { $0 != nil } ? orders : []
  }

  /// The order of the window before `slot`; `nil` with too few values, or outside the span.
  func order(before slot: Day) -> WindowOrder? {
    let place = cadence.distance(from: first, to: slot)
    return orders.indices.contains(place) ? orders[place] : nil
  }
}
