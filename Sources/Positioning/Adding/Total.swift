// SPDX-License-Identifier: Apache-2.0

/// The sum of holdings that may be added.
package struct Total: Hashable, Sendable {
  /// What is counted.
  package let measure: Measure
  /// Whose.
  package let population: Population?
  /// What the sides are counted in.
  package let unit: Unit
  /// Sum of the long sides.
  package let long: Double
  /// Sum of the short sides.
  package let short: Double
  /// How many holdings were added, at least one.
  package let count: Int

  /// Adds holdings, or says why they may not be added.
  ///
  /// Holdings are added in the order of their markets, so the sum does not depend on the order
  /// given.
  ///
  /// - Throws: ``AdditionRefusal``, the first rule broken.
  package init(of holdings: [Holding]) throws(AdditionRefusal) {
    guard let first = holdings.first else { throw .nothing }
    for holding in holdings.dropFirst() { try Self.check(holding, against: first) }
    let ordered = holdings.sorted { $0.market < $1.market }
    for (a, b) in zip(ordered, ordered.dropFirst()) where a.market == b.market {
      throw .sameMarketTwice(a.market)
    }
    measure = first.market.measure
    population = first.market.population
    unit = first.unit
    long = ordered.reduce(0) { $0 + $1.long }
    short = ordered.reduce(0) { $0 + $1.short }
    count = holdings.count
  }

  private static func check(_ b: Holding, against a: Holding) throws(AdditionRefusal) {
    guard a.market.measure == b.market.measure else {
      throw .differentMeasures(a.market.measure, b.market.measure)
    }
    guard a.market.population == b.market.population else {
      throw .differentPopulations(a.market, b.market)
    }
    guard a.unit == b.unit else { throw .differentUnits(a.unit, b.unit) }
    guard
      a.market.asset.isAll == b.market.asset.isAll,
      a.market.venue.isAll == b.market.venue.isAll
    else { throw .aggregateWithPart(a.market, b.market) }
    try checkUnit(b, against: a)
  }

  private static func checkUnit(_ b: Holding, against a: Holding) throws(AdditionRefusal) {
    switch a.unit {
    case .usd: return
    case .coin where a.market.asset == b.market.asset: return
    case .contracts
    where a.market.asset == b.market.asset && a.market.contract == b.market.contract
      && !a.market.contract.isEmpty:
      return
    case .coin, .contracts, .accounts, .share: throw .unitDoesNotAdd(a.unit, a.market, b.market)
    }
  }
}
