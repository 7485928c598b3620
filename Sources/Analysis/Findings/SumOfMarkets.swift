// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// A sum of single markets in a note's slot.
struct SumOfMarkets: Sendable {
  /// What is counted in.
  let unit: Unit
  /// What was added: places in ``NoteScene/markets``, ascending.
  let members: [Int]
  /// The sum.
  let reading: Reading
  /// Its past: the sums of what was there in each slot.
  let trail: Trail
}
