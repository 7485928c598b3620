// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// How a figure that its source gives several times a day became that of the note's slot.
package enum RollUp: Hashable, Sendable {
  /// A level: the last value at or before the cut-off, by its time and its age there in seconds; of a
  /// sum the oldest of its parts.
  case last(time: Instant, age: Int)
  /// A flow: the sum of so many intervals of those the slot has, over all markets that are summed.
  case sum(present: Int, expected: Int)

  /// The part of the slot's intervals that is present, at most 1; `nil` of a level.
  package var share: Double? {
    guard case .sum(let present, let expected) = self, expected > 0 else { return nil }
    return min(1, Double(present) / Double(expected))
  }
}
