// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// How crowded one asset's market is, by where several figures stand in their own past.
///
/// A heuristic that nothing has validated: the mean of the ranks, 0 to 1. High funding and a high
/// long ÷ short speak of crowded longs, high open interest of leverage on either side.
package struct Crowding: Hashable, Sendable {
  /// What is ranked.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Annualised funding.
    case funding
    /// ln(long ÷ short).
    case positioning
    /// Open interest ÷ market capitalisation.
    case interestToMarketCap = "interest_to_market_cap"
    /// Open interest ÷ mean daily volume.
    case interestToVolume = "interest_to_volume"
  }

  /// One figure and its rank.
  package struct Component: Hashable, Sendable {
    /// What is ranked.
    package let kind: Kind
    /// Today's value.
    package let value: Double
    /// Its mid-rank among the values of the window before, 0 to 1; `nil` is not enough history.
    package let rank: Double?
    /// How many values that window has.
    package let readings: Int

    /// A component with its rank.
    package init(kind: Kind, value: Double, rank: Double?, readings: Int) {
      (self.kind, self.value, self.rank, self.readings) = (kind, value, rank, readings)
    }
  }

  /// Whose.
  package let asset: Asset
  /// What is known today, in the order of ``Kind``.
  package let components: [Component]

  /// The crowding of `asset` by `components`.
  package init(asset: Asset, components: [Component]) {
    (self.asset, self.components) = (asset, components)
  }

  /// How many components with a rank make a score.
  package static let fewestComponents = 2

  /// The mean of the ranks, 0 to 1; `nil` with fewer than ``fewestComponents``.
  package var score: Double? {
    let ranks = components.compactMap(\.rank)
    return ranks.count < Self.fewestComponents ? nil : ranks.reduce(0, +) / Double(ranks.count)
  }
}
