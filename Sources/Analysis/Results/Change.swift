// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// How today compares with exactly so many days before.
package struct Change: Hashable, Sendable {
  /// How many days back a note looks.
  package static let spans = [1, 7, 30]

  /// Days back: 1, 7 or 30.
  package let days: Int
  /// The day compared with.
  package let day: Day
  /// The sides on that day, over the markets present on both days; `nil` is "no data".
  package let then: Imbalance?
  /// The sides today, over the same markets; `nil` where none is present on both days.
  package let now: Imbalance?
  /// Larger ÷ smaller side, by the lean of the subject today (long ÷ short if it has none), now over
  /// then; `nil` where either is missing.
  package let factor: Double?

  /// A change over `days`.
  package init(days: Int, day: Day, then: Imbalance?, now: Imbalance?, factor: Double?) {
    self.days = days
    self.day = day
    self.then = then
    self.now = now
    self.factor = factor
  }
}
