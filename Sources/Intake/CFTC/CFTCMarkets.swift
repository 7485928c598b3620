// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
import History
import Positioning

/// The markets of CFTC reports, some of which get their names only when all files are read.
struct CFTCMarkets: Sendable {
  /// What makes a market within the CFTC's reports.
  private struct Key: Hashable {
    let code: UInt32
    let population: Population?
  }

  /// A market's name as one row has it.
  private struct Name {
    let asOf: Day
    let text: UInt32
  }

  private var numbers: [Key: Int32] = [:]
  private var names: [UInt32: Name] = [:]
  /// Numbers of markets without a name yet, with their contract's code.
  private(set) var unnamed: [Int32: UInt32] = [:]

  /// The number of a class's market, or of a contract's open interest.
  mutating func number(
    _ code: UInt32,
    _ population: Population?,
    _ contract: String,
    _ known: ContractSize?,
    in markets: inout MarketIndex
  ) -> Int32 {
    let key = Key(code: code, population: population)
    if let number = numbers[key] { return number }
    let market = Market(
      asset: known?.asset ?? Asset(contract),
      venue: Venue("CFTC"),
      contract: contract,
      measure: population == nil ? .openInterest : .traderClass,
      population: population
    )
    let number = known == nil ? markets.addUnnamed(market) : markets.number(of: market)
    if known == nil { unnamed[number] = code }
    numbers[key] = number
    return number
  }

  /// Notes the name that a row of `asOf` has for the contract with `code`; that of the earliest day
  /// stays, so that a later renaming changes no earlier note.
  mutating func see(_ code: UInt32, named text: UInt32, asOf: Day, _ interner: Interner) {
    guard let known = names[code], known.text != text else {
      let day = min(asOf, names[code]?.asOf ?? asOf)
      names[code] = Name(asOf: day, text: text)
      return
    }
    let isBefore =
      asOf != known.asOf ? asOf < known.asOf : interner.text(text) < interner.text(known.text)
    if isBefore { names[code] = Name(asOf: asOf, text: text) }
  }

  /// The names noted, for a store.
  func contractNames(_ interner: Interner) -> [StoredContractName] {
    names.map { code, name in
      StoredContractName(
        code: interner.text(code),
        asOf: name.asOf,
        name: interner.text(name.text)
      )
    }.sorted { $0.code < $1.code }
  }

  /// The asset that a contract without an entry in the table is about: its market's name up to the
  /// exchange.
  func asset(_ code: UInt32, _ interner: Interner) -> Asset {
    let name = names[code].map { interner.text($0.text) } ?? ""
    let words = name.split(separator: " ").joined(separator: " ")
    let market = words.ranges(of: " - ").last.map { String(words[..<$0.lowerBound]) } ?? words
    return Asset(market.isEmpty ? interner.text(code) : market)
  }
}

extension DatasetBuilder {
  /// Gives the markets of CFTC reports the names that no table has.
  ///
  /// A name that is one of the table's but for the case of letters is written as there.
  mutating func nameMarkets() {
    let listed = Dictionary(
      rules.contracts.values.map { (foldedCase($0.asset.symbol), $0.asset) },
      uniquingKeysWith: min
    )
    for (number, code) in cftc.unnamed {
      let asset = cftc.asset(code, interner)
      markets.rename(number, listed[foldedCase(asset.symbol)] ?? asset)
    }
  }
}
