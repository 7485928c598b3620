// SPDX-License-Identifier: Apache-2.0

/// What sets one asset apart from the others in the simulation.
struct AssetProfile: Hashable, Sendable {
  /// The symbol, such as `BTC`.
  let symbol: String
  /// The price at the start, US dollars.
  let price: Double
  /// Open interest at the start, one side, US dollars.
  let openInterest: Double
  /// How far the asset's return follows the market's.
  let beta: Double
  /// How far its positioning follows the common crowd.
  let following: Double
  /// Its own standing ln(short ÷ long).
  let bias: Double

  /// The first `count` assets of the catalogue, in code-point order of their symbols.
  ///
  /// - Parameter count: At least 1; assets beyond the named ones are made up from their number.
  /// - Returns: `count` assets of different symbols.
  static func first(_ count: Int) -> [AssetProfile] {
    let made = named.count < count ? (named.count + 1...count).map(AssetProfile.init(number:)) : []
    return (named.prefix(count) + made).sorted { $0.symbol < $1.symbol }
  }

  /// The made-up asset with a number, each smaller than the one before.
  private init(number: Int) {
    var draws = Draws(seed: 0, label: "A\(number)")
    symbol = "A\(number)"
    price = exponential(draws.uniform(in: -2...4))
    openInterest = 8e9 / Double(number)
    beta = draws.uniform(in: 0.8...1.6)
    following = draws.uniform(in: 0.3...1)
    bias = draws.uniform(in: -0.4...0.4)
  }

  private init(
    _ symbol: String,
    price: Double,
    openInterest: Double,
    beta: Double,
    following: Double,
    bias: Double
  ) {
    self.symbol = symbol
    self.price = price
    self.openInterest = openInterest
    self.beta = beta
    self.following = following
    self.bias = bias
  }
}

extension AssetProfile {
  // Round numbers of the right size: the sample must look like a market, not pass for one.
  private static let named = [
    AssetProfile("BTC", price: 90_000, openInterest: 36e9, beta: 0.85, following: 1, bias: 0),
    AssetProfile("ETH", price: 3000, openInterest: 18e9, beta: 1.15, following: 1.05, bias: 0.1),
    AssetProfile("SOL", price: 200, openInterest: 7e9, beta: 1.3, following: 0.95, bias: -0.1),
    AssetProfile("XRP", price: 1.2, openInterest: 4e9, beta: 1.15, following: 0.8, bias: -0.25),
    AssetProfile("BNB", price: 650, openInterest: 2.4e9, beta: 0.8, following: 0.6, bias: 0.1),
    AssetProfile("DOGE", price: 0.3, openInterest: 2.6e9, beta: 1.35, following: 0.9, bias: -0.2),
    AssetProfile("HYPE", price: 12, openInterest: 1.8e9, beta: 1.2, following: 0.15, bias: -1.15),
    AssetProfile("SUI", price: 3, openInterest: 1.3e9, beta: 1.45, following: 0.9, bias: 0.1),
    AssetProfile("LINK", price: 15, openInterest: 1.1e9, beta: 1.25, following: 0.85, bias: 0),
    AssetProfile("AVAX", price: 30, openInterest: 0.8e9, beta: 1.35, following: 1, bias: 0.2),
    AssetProfile("ADA", price: 0.6, openInterest: 1e9, beta: 1.25, following: 0.95, bias: 0),
    AssetProfile("LTC", price: 90, openInterest: 0.6e9, beta: 0.95, following: 0.5, bias: -0.1),
  ]
}
