// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// How much of what is usually there is there today.
package struct Coverage: Hashable, Sendable {
  /// Markets with a value today; with a total, those that are in it.
  package let present: Int
  /// Markets with a value today or in any of the 30 notes before.
  package let expected: Int
  /// The weight of the present ones among all that have a history, 0 to 1; 1 without history.
  ///
  /// A market weighs its median gross over the 30 notes before; where there is no total, because
  /// the units do not add, each weighs the same.
  package let share: Double
  /// The same among the markets that are usually in the total itself: what it can be compared over.
  package let comparable: Double
  /// The markets that are expected and have no value today, in market order.
  package let missing: [Market]
  /// The markets that have a value today but none in the total's unit, in market order.
  package let unconverted: [Market]
  /// The earliest slot of the notes before that tell what is expected; `nil` without any.
  package let since: Day?

  /// A coverage.
  package init(
    present: Int,
    expected: Int,
    share: Double,
    comparable: Double? = nil,
    missing: [Market],
    unconverted: [Market] = [],
    since: Day? = nil
  ) {
    self.present = present
    self.expected = expected
    self.share = share
    self.comparable = comparable ?? share
    self.missing = missing
    self.unconverted = unconverted
    self.since = since
  }

  /// The share from which a total may lead.
  package static let least = 0.8
  /// The comparable share from which it is held against its own past without reserve.
  package static let whole = 0.95
  /// How many notes before today tell which markets are expected, and how much each weighs.
  package static let notes = 30
}
