// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// How today compares with exactly so many slots before.
package struct Change: Hashable, Sendable {
  /// How far back.
  package let span: Cadence.Span
  /// The slot compared with.
  package let day: Day
  /// The sides on that day, over the markets present on both days; `nil` is "no data".
  package let then: Imbalance?
  /// The sides today, over the same markets; `nil` where none is present on both days.
  package let now: Imbalance?
  /// Larger ÷ smaller side, by the lean of the subject today (long ÷ short if it has none), now over
  /// then; `nil` where either is missing.
  package let factor: Double?

  /// A change over `span`.
  package init(span: Cadence.Span, day: Day, then: Imbalance?, now: Imbalance?, factor: Double?) {
    self.span = span
    self.day = day
    self.then = then
    self.now = now
    self.factor = factor
  }
}
