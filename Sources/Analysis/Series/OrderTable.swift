// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// The sorted windows of a series, one for each calendar day of a span.
struct OrderTable: Hashable, Sendable {
  private let first: Day
  private let orders: [WindowOrder?]

  /// The windows before each day from `first` to `last`; none if `last` is before `first`.
  init(of series: SlotSeries, from first: Day, through last: Day) {
    self.first = first
    var window = SlidingWindow(over: series, before: first)
    var orders: [WindowOrder?] = []
    var day = first
    while day <= last {
      window.move(before: day)
      orders.append(window.order)
      day = day + 1
    }
    // Weekly values never fill a window of days: nothing is kept of them.
    self.orders = orders.contains { $0 != nil } ? orders : []
  }

  /// The order of the window before `day`; `nil` with too few values, or outside the span.
  func order(before day: Day) -> WindowOrder? {
    orders.indices.contains(day - first) ? orders[day - first] : nil
  }
}
