// SPDX-License-Identifier: Apache-2.0

/// Both sides of one market in a unit: the only thing of which a total can be made.
///
/// Ratios and shares are plain numbers elsewhere and have no way in: what cannot be added is not a
/// holding.
package struct Holding: Hashable, Sendable {
  /// Whose figure it is.
  package let market: Market
  /// What the sides are counted in.
  package let unit: Unit
  /// The long side.
  package let long: Double
  /// The short side.
  package let short: Double

  /// A holding of `market`.
  package init(market: Market, unit: Unit, long: Double, short: Double) {
    self.market = market
    self.unit = unit
    self.long = long
    self.short = short
  }

  /// The holding an observation states, or `nil` if it states a bare ratio.
  package init?(_ observation: Observation) {
    guard let unit = observation.key.unit else { return nil }
    guard case .sides(let long, let short) = observation.value else { return nil }
    self.init(market: observation.key.market, unit: unit, long: long, short: short)
  }
}
