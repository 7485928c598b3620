// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
internal import Figures
internal import Positioning

extension SitePast {
  /// What an asset is called on pages.
  func name(of asset: Asset) -> String {
    asset.isAll ? charts.vocabulary[.all] : oneLine(assetTitle(asset))
  }

  /// What an asset is called in charts, where room is short.
  func symbol(of asset: Asset) -> String {
    asset.isAll ? charts.vocabulary[.all] : oneLine(asset.symbol)
  }

  /// Which market stands for the asset, or of how many it is the sum; empty where it has but one.
  func detail(of asset: AssetHistory) -> String {
    if asset.isSum { return words.regimes[.sumOf] + " " + count(asset.markets.count) }
    return asset.markets.count == 1 ? "" : place(of: asset.main.market)
  }

  /// Where a market is, and in which contract: "CME 133741"; empty for all venues and contracts.
  func place(of market: Market) -> String {
    let parts = [market.venue.isAll ? "" : market.venue.name, market.contract]
    return oneLine(parts.filter { !$0.isEmpty }.joined(separator: " "))
  }
}
