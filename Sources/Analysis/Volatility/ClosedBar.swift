// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// The prices of one period that is over.
package struct ClosedBar: Hashable, Sendable {
  /// The day its close speaks of.
  package let day: Day
  /// Prices in one currency; `nil` is not known.
  package let open: Double?, high: Double?, low: Double?, close: Double?

  /// A bar with what is known of it.
  package init(
    day: Day,
    open: Double? = nil,
    high: Double? = nil,
    low: Double? = nil,
    close: Double? = nil
  ) {
    (self.day, self.open, self.high, self.low, self.close) = (day, open, high, low, close)
  }

  /// Why nothing may be estimated from the bar; `nil` if it is sound.
  ///
  /// A price at or below zero has no logarithm (crude oil closed at −37.63 in 2020). A high below
  /// the low, or an opening or close outside of them, contradicts itself.
  var fault: NoVolatility? {
    let prices = [open, high, low, close].compactMap(\.self)
    guard prices.allSatisfy({ $0 > 0 && $0.isFinite }) else { return .notPositive(day) }
    let (top, bottom) = (high ?? .infinity, low ?? 0)
    let inside = [open, close].compactMap(\.self).allSatisfy { bottom <= $0 && $0 <= top }
    return inside && bottom <= top ? nil : .contradiction(day)
  }
}
