// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// How many markets stood in which regime in one slot.
package struct BreadthPoint: Hashable, Sendable {
  /// When.
  package let slot: Day
  /// How many of the markets that reported.
  package let breadth: Breadth

  /// A slot's breadth.
  package init(slot: Day, breadth: Breadth) {
    self.slot = slot
    self.breadth = breadth
  }
}
