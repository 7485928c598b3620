// SPDX-License-Identifier: Apache-2.0

/// What one series of figures is about: asset × venue × contract × measure × population.
package struct Market: Hashable, Sendable {
  /// What is traded.
  package let asset: Asset
  /// Where.
  package let venue: Venue
  /// The contract's code; empty where the source does not tell contracts apart.
  package let contract: String
  /// What is counted.
  package let measure: Measure
  /// Whose; only for `trader_class`.
  package let population: Population?

  /// A market; `contract` may be empty.
  package init(
    asset: Asset,
    venue: Venue = .all,
    contract: String = "",
    measure: Measure,
    population: Population? = nil
  ) {
    self.asset = asset
    self.venue = venue
    self.contract = contract
    self.measure = measure
    self.population = population
  }
}

extension Market: Comparable {
  /// Orders by asset, venue, contract, measure, population, in code-point order.
  package static func < (a: Market, b: Market) -> Bool {
    if a.asset != b.asset { return a.asset < b.asset }
    if a.venue != b.venue { return a.venue < b.venue }
    if a.contract != b.contract { return a.contract < b.contract }
    if a.measure != b.measure { return a.measure.rawValue < b.measure.rawValue }
    return (a.population?.rawValue ?? "") < (b.population?.rawValue ?? "")
  }
}

extension Market: CustomStringConvertible {
  /// `BTC/Binance/account_ratio`, with contract and population where there are any.
  package var description: String {
    [asset.symbol, venue.name, contract, measure.rawValue, population?.rawValue ?? ""]
      .filter { !$0.isEmpty }.joined(separator: "/")
  }
}
