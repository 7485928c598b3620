// SPDX-License-Identifier: Apache-2.0
import Positioning

/// The markets of a reading, each once, by number.
struct MarketIndex: Sendable {
  /// The codes of a market's names.
  struct Codes: Hashable, Sendable {
    var asset: UInt32 = 0
    var venue: UInt32 = 0
    var contract: UInt32 = 0
    var measure: UInt32 = 0
    var population: UInt32 = 0
  }

  /// The markets in the order of first use, which orders nothing.
  private(set) var markets: [Market] = []
  private var numbers: [Market: Int32] = [:]
  private var known: [Codes: Int32] = [:]
  private var last: (codes: Codes, number: Int32)?

  /// An index without markets.
  init() {}

  /// The number of the market with these codes, made by `make` when they are new.
  @inline(__always)
  mutating func number(
    _ codes: Codes,
    make: () throws(RowProblem) -> Market
  ) throws(RowProblem) -> Int32 {
    if let last, last.codes == codes { return last.number }
    if let number = known[codes] {
      last = (codes, number)
      return number
    }
    let number = add(codes, try make())
    last = (codes, number)
    return number
  }

  /// The number of `market`.
  mutating func number(of market: Market) -> Int32 {
    if let number = numbers[market] { return number }
    let number = addUnnamed(market)
    numbers[market] = number
    return number
  }

  /// A number of its own for a market whose asset is told later.
  mutating func addUnnamed(_ market: Market) -> Int32 {
    markets.append(market)
    return Int32(markets.count - 1)
  }

  /// Tells the asset of a market.
  mutating func rename(_ number: Int32, _ asset: Asset) {
    let market = markets[Int(number)]
    markets[Int(number)] = Market(
      asset: asset,
      venue: market.venue,
      contract: market.contract,
      measure: market.measure,
      population: market.population
    )
  }

  /// The place of each market, by number, when all are sorted; equal markets share the first.
  func ranks() -> [Int32] {
    var ranks = [Int32](repeating: 0, count: markets.count)
    let order = markets.indices.sorted { markets[$0] < markets[$1] }
    var first = 0
    for (rank, number) in order.enumerated() {
      if markets[number] != markets[order[first]] { first = rank }
      ranks[number] = Int32(first)
    }
    return ranks
  }

  private mutating func add(_ codes: Codes, _ market: Market) -> Int32 {
    let number = number(of: market)
    known[codes] = number
    return number
  }
}
