// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// One slot of the lead's history.
package struct HistoryPoint: Hashable, Sendable {
  /// The ends of the middle 80% of a window.
  package static let middleQuantiles = (low: 0.1, high: 0.9)

  /// The slot.
  package let day: Day
  /// Long ÷ short; `nil` is no data, or an empty side.
  package let ratio: Double?
  /// The middle 80% of the window before this slot: its 10th and 90th percentile of the ratio;
  /// `nil` with fewer than 100 values.
  package let middle: ClosedRange<Double>?

  /// A slot of a history.
  package init(day: Day, ratio: Double?, middle: ClosedRange<Double>?) {
    self.day = day
    self.ratio = ratio
    self.middle = middle
  }
}
