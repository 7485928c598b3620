// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension MarketSeries {
  /// The market with its contracts as coin and as dollars, where their size is known.
  ///
  /// Dollars are made at the last close at or before the positions' own day, as it was public when
  /// they were; positions without one have none. What was converted once stays as it is, so a
  /// restated price changes no earlier total.
  func convertingContracts(
    _ contracts: [String: ContractSize],
    prices: PriceBook
  ) -> MarketSeries {
    guard
      let series = units.first(where: { $0.unit == .contracts }),
      let size = contracts[market.contract]?.size
    else { return self }
    let coin = series.converted(to: .coin) { _ in size }
    let dollars = series.converted(to: .usd) { version in
      prices.close(of: market.asset, for: version).map { size * $0.value }
    }
    var result = self
    result.converted = [dollars, coin].filter { !$0.slots.isEmpty }
    return result
  }
}

extension PriceBook {
  /// The close that turns the positions of `version` into dollars; `nil` if there is none above zero
  /// within ``Conversion/ageLimit`` days.
  func close(of asset: Asset, for version: Version) -> Quotes<Double>.Quote? {
    guard
      let close = lastClose(of: asset, through: version.day, at: version.published),
      version.day - close.slot <= Conversion.ageLimit, close.value > 0
    else { return nil }
    return close
  }
}

extension UnitSeries {
  /// The series with both sides of each version times its `factor`; versions without one are left
  /// out.
  fileprivate func converted(to unit: Unit, _ factor: (Version) -> Double?) -> UnitSeries {
    let versions = versions.compactMap { version in
      factor(version).flatMap(version.multiplied)
    }
    return UnitSeries(market: market, unit: unit, versions: versions, cadence: cadence)
  }
}
