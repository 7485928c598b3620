// SPDX-License-Identifier: Apache-2.0

/// Why figures may not be added together.
package enum AdditionRefusal: Error, Hashable, Sendable {
  /// There is nothing to add.
  case nothing
  /// Different things are counted.
  case differentMeasures(Measure, Measure)
  /// Different classes of traders are counted.
  case differentPopulations(Market, Market)
  /// The sides are counted in different units.
  case differentUnits(Unit, Unit)
  /// A figure for all assets or venues already holds the single ones.
  case aggregateWithPart(Market, Market)
  /// The unit does not add between these two markets: coin of two assets, contracts of two
  /// contracts, heads or shares of any two markets.
  case unitDoesNotAdd(Unit, Market, Market)
  /// One market stands twice in the list.
  case sameMarketTwice(Market)
}
