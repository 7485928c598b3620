// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// Which rows of a store are read.
package struct HistoryWindow: Sendable {
  /// The times rows are about; `nil` for all.
  package var times: ClosedRange<StoredTime>?
  /// Which series are read; `nil` for all, else asked once each.
  package var holds: (@Sendable (Series) -> Bool)?
  /// Which series are read by their days; `nil` for none.
  package var rollUp: RollUp?

  /// Of each day of a series the last moment whose row is not dated by its source, besides whole days
  /// and every time that in any of the series is dated by its source: all that can be the last value
  /// of a day at any cut-off, or a time that was not public before.
  package struct RollUp: Sendable {
    /// When a day ends.
    package var cutOff: CutOff
    /// Whether a series is read so; asked once each.
    package var holds: @Sendable (Series) -> Bool

    /// A roll-up of the days of the series that `holds` names.
    package init(_ cutOff: CutOff, _ holds: @escaping @Sendable (Series) -> Bool = { _ in true }) {
      (self.cutOff, self.holds) = (cutOff, holds)
    }
  }

  /// All rows.
  package init() {}
}
