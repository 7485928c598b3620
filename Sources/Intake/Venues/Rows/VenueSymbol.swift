// SPDX-License-Identifier: Apache-2.0
import Positioning

/// A venue's name for a contract, and the asset it is of.
struct VenueSymbol: Hashable, Sendable {
  /// What is traded.
  let asset: Asset
  /// The contract as the venue writes it; empty where the figure is not of one.
  let contract: String

  /// An asset and its contract.
  init(asset: Asset, contract: String) { (self.asset, self.contract) = (asset, contract) }

  /// One of several contracts of one name, such as `BTCUSD_PERPETUAL` of `BTCUSD`.
  func series(_ name: String) -> VenueSymbol {
    VenueSymbol(asset: asset, contract: "\(contract)_\(name)")
  }

  /// Reads a contract's name that is priced in dollars or a coin pegged to them: `BTCUSDT`,
  /// `BTCUSD_PERP`, `BTC-USDT-SWAP`, `BTCPERP`, `tBTCUSD`.
  ///
  /// It is `nil` if the name ends otherwise, as `ETHBTC` does: its figures are in no dollars.
  init?(_ name: String) {
    guard let (asset, _) = Self.parts(of: name) else { return nil }
    self.init(asset: Asset(String(asset)), contract: name)
  }

  /// Whether the contract is priced in dollars themselves, as Binance's are whose margin is the coin:
  /// what its payloads call value and volume is then in the coin, and what they count are contracts.
  var isPricedInDollars: Bool { Self.parts(of: contract)?.quote == "USD" }

  /// The contract that a file's name begins with, as in `BTCUSDT-metrics-2023-11-14.csv` or
  /// `BTCUSD_PERP-1h-2024-01.csv`, which is how Binance names its files; `nil` if it begins otherwise.
  init?(fileNamed path: String) {
    let name = path.split(separator: "/").last ?? ""
    let first = name.prefix { $0.isASCII && ($0.isUppercase || $0.isNumber) }
    let rest = name.dropFirst(first.count)
    guard first.count > 3, rest.first.map({ "-_.".contains($0) }) ?? true else { return nil }
    guard Self.quotes.contains(where: { first.hasSuffix($0) && first.count > $0.count }) else {
      return nil
    }
    self.init(String(first + Self.series(rest)))
  }

  /// What `rest` of a file's name adds to a contract's: `_PERP`, or the `_261225` of a dated one.
  private static func series(_ rest: Substring) -> Substring {
    guard rest.first == "_" else { return "" }
    let word = rest.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let isDate = word.count == 6 && word.allSatisfy(\.isNumber)
    return word == "PERP" || isDate ? rest.prefix(word.count + 1) : ""
  }

  /// Asset and quote of a contract's name; `nil` if that is in no dollars.
  private static func parts(of name: String) -> (asset: Substring, quote: String)? {
    let isBitfinex = name.hasPrefix("t") && name.dropFirst().allSatisfy { !$0.isLowercase }
    let parts = (isBitfinex ? name.dropFirst() : name[...]).split(whereSeparator: isSeparator)
    guard let first = parts.first, parts.allSatisfy({ $0.allSatisfy(isPlain) }) else { return nil }
    if parts.count > 1, let quote = quotes.first(where: { $0 == parts[1] }) {
      return (first, quote)
    }
    // `BNBUSD` is BNB in dollars and not BN in BUSD: no asset's name is that short where the pegged
    // coin's ends as an asset's may.
    let quote = (quotes + ["PERP"]).first { quote in
      first.hasSuffix(quote) && first.count >= quote.count + (endAsAssets.contains(quote) ? 3 : 1)
    }
    return quote.map { (first.dropLast($0.count), $0) }
  }

  /// Dollars and what is pegged to them, longer names first.
  private static let quotes = ["FDUSD", "USDT", "USDC", "BUSD", "TUSD", "USD"]

  /// Those that are also the last letter of an asset before `USD`, as of `BNB` and `DOT`.
  private static let endAsAssets: Set = ["BUSD", "TUSD"]

  private static let isSeparator: @Sendable (Character) -> Bool = { "-_/:".contains($0) }

  private static let isPlain: @Sendable (Character) -> Bool = {
    $0.isASCII && ($0.isLetter || $0.isNumber)
  }
}
