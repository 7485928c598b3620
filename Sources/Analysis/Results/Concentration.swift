// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// How one side spreads over the assets.
package struct Concentration: Hashable, Sendable {
  /// One asset's part of the side.
  package struct Part: Hashable, Sendable {
    /// The asset.
    package let asset: Asset
    /// Its amount of the side, in the unit of the sums.
    package let amount: Double
    /// Its share of the side, 0 to 1.
    package let share: Double

    /// A part of a side.
    package init(asset: Asset, amount: Double, share: Double) {
      self.asset = asset
      self.amount = amount
      self.share = share
    }
  }

  /// The side that is spread.
  package let side: Side
  /// All assets with something on the side, largest first, ties by symbol.
  package let parts: [Part]
  /// The sum of squared shares (Herfindahl 1950, Hirschman 1945): 1/n spread evenly, 1 in one asset.
  package let herfindahl: Double

  /// How `side` spreads over `parts`.
  package init(side: Side, parts: [Part], herfindahl: Double) {
    self.side = side
    self.parts = parts
    self.herfindahl = herfindahl
  }
}
