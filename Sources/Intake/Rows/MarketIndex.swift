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

  /// The place of each market, by number, when all are sorted.
  func ranks() -> [Int32] {
    var ranks = [Int32](repeating: 0, count: markets.count)
    let order = markets.indices.sorted { markets[$0] < markets[$1] }
    for (rank, number) in order.enumerated() { ranks[number] = Int32(rank) }
    return ranks
  }

  private mutating func add(_ codes: Codes, _ market: Market) -> Int32 {
    let number = numbers[market] ?? Int32(markets.count)
    if number == markets.count {
      markets.append(market)
      numbers[market] = number
    }
    known[codes] = number
    return number
  }
}
