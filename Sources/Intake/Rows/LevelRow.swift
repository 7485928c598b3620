// SPDX-License-Identifier: Apache-2.0
import Positioning

/// A row of levels that has been understood.
struct LevelRow: Hashable, Sendable {
  /// The level.
  let level: LiquidationLevel
  /// Where the row is.
  let place: InputPlace
}
