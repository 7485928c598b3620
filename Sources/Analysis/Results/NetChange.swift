// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// What moved the net of all that adds, from the slot before the newest to the newest.
///
/// Only markets present in both slots are compared; the others are named.
package struct NetChange: Hashable, Sendable {
  /// One asset, or one market where all are of one asset.
  package struct Part: Hashable, Sendable {
    /// Whose.
    package let subject: SubjectFigure.Subject
    /// Long − short then and now, in the unit of the change.
    package let then: Double, now: Double

    /// A part of a change.
    package init(subject: SubjectFigure.Subject, then: Double, now: Double) {
      (self.subject, self.then, self.now) = (subject, then, now)
    }

    /// Above zero towards long.
    package var change: Double { now - then }
  }

  /// What all of it is counted in.
  package let unit: Unit
  /// The slot before, and the newest.
  package let before: Day, slot: Day
  /// What moved, the largest change first, ties as the subjects come; at least one.
  package let parts: [Part]
  /// How many markets are compared.
  package let markets: Int
  /// The markets of the same sum that only one of both slots has, in market order.
  package let unpaired: [Market]
  /// The largest step that a source rounded one of the markets' figures to; `nil` for none.
  package let rounding: Double?

  /// A change of a net.
  package init(
    unit: Unit,
    before: Day,
    slot: Day,
    parts: [Part],
    markets: Int,
    unpaired: [Market],
    rounding: Double? = nil
  ) {
    self.unit = unit
    (self.before, self.slot) = (before, slot)
    self.parts = parts
    self.markets = markets
    self.unpaired = unpaired
    self.rounding = rounding
  }

  /// The net of all parts then and now.
  package var then: Double { parts.reduce(0) { $0 + $1.then } }
  /// The net of all parts now.
  package var now: Double { parts.reduce(0) { $0 + $1.now } }
}
