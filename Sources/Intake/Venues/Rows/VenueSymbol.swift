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
    let isBitfinex = name.hasPrefix("t") && name.dropFirst().allSatisfy { !$0.isLowercase }
    let parts = (isBitfinex ? String(name.dropFirst()) : name).split(
      whereSeparator: Self.isSeparator
    )
    guard let first = parts.first, parts.joined().allSatisfy(Self.isPlain) else { return nil }
    let asset: Substring?
    if parts.count > 1, Self.quotes.contains(String(parts[1])) {
      asset = first
    } else {
      let quote = (Self.quotes + ["PERP"]).first { first.hasSuffix($0) }
      asset = quote.map { first.dropLast($0.count) }
    }
    guard let asset, !asset.isEmpty else { return nil }
    self.init(asset: Asset(String(asset)), contract: name)
  }

  /// The contract that a file's name begins with, as in `BTCUSDT-metrics-2023-11-14.csv`, which is
  /// how Binance names its files; `nil` if it begins otherwise.
  init?(fileNamed path: String) {
    let name = path.split(separator: "/").last ?? ""
    let first = name.prefix { $0.isASCII && ($0.isUppercase || $0.isNumber) }
    let next = name.dropFirst(first.count).first
    guard first.count > 3, next.map({ "-_.".contains($0) }) ?? true else { return nil }
    guard Self.quotes.contains(where: { first.hasSuffix($0) && first.count > $0.count }) else {
      return nil
    }
    self.init(String(first))
  }

  /// Dollars and what is pegged to them, longer names first.
  private static let quotes = ["FDUSD", "USDT", "USDC", "BUSD", "TUSD", "USD"]

  private static let isSeparator: @Sendable (Character) -> Bool = { "-_/:".contains($0) }

  private static let isPlain: @Sendable (Character) -> Bool = {
    $0.isASCII && ($0.isLetter || $0.isNumber)
  }
}
