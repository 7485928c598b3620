// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// How today compares with exactly so many slots before.
package struct Change: Hashable, Sendable {
  /// How far back.
  package let span: Cadence.Span
  /// The slot compared with.
  package let slot: Day
  /// The sides in that slot, over the markets present in both slots; `nil` is "no data".
  package let then: Imbalance?
  /// The sides today, over the same markets; `nil` where none is present in both slots.
  package let now: Imbalance?
  /// Larger ÷ smaller side, by the lean of the subject today (long ÷ short if it has none), now over
  /// then; `nil` where either is missing.
  package let factor: Double?

  /// A change over `span`.
  package init(span: Cadence.Span, slot: Day, then: Imbalance?, now: Imbalance?, factor: Double?) {
    self.span = span
    self.slot = slot
    self.then = then
    self.now = now
    self.factor = factor
  }
}
