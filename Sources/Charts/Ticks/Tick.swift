// SPDX-License-Identifier: Apache-2.0

/// One labelled place of an axis.
package struct Tick: Hashable, Sendable {
  /// Where a label stands to its place.
  package enum Anchor: String, Hashable, Sendable {
    /// It begins there.
    case start = ""
    /// It is centred on it.
    case middle = "m"
    /// It ends there.
    case end = "e"
  }

  /// The place along the axis, per cent of the plot, 0 to 100.
  package let x: Double
  /// What stands there.
  package let label: String
  /// Where the label stands to the place.
  package let anchor: Anchor
  /// Whether the label needs a wide figure and is left out of a narrow one.
  package let isWide: Bool

  /// A tick at `x` per cent.
  package init(x: Double, label: String, anchor: Anchor = .middle, isWide: Bool = false) {
    self.x = x
    self.label = label
    self.anchor = anchor
    self.isWide = isWide
  }
}
