// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension NoteScene {
  /// How the members of a dollar total that are counted in contracts became dollars.
  func conversions(of total: SumOfMarkets, prices: PriceBook) -> [Conversion] {
    guard total.unit == .usd else { return [] }
    return total.members.map { markets[$0] }.compactMap { market in
      guard
        market.unit == .contracts,
        let size = settings.contracts[market.market.contract]?.size,
        let version = market.series.last(in: note.slot, at: note.cutOff),
        let close = prices.close(of: market.market.asset, for: version)
      else { return nil }
      return Conversion(
        market: market.market,
        size: size,
        close: close.value,
        closeDay: close.slot
      )
    }
  }
}
