// SPDX-License-Identifier: Apache-2.0
import Positioning

extension VenueFormat {
  /// `takerlongshortRatio`, or `takerBuySellVol` of contracts in coin: what takers bought and sold in
  /// the period that ends at `timestamp`, in the coin.
  ///
  /// Contracts in coin give it in contracts and in the coin; the coin is read.
  static let binanceTakerVolume = VenueFormat(
    "binance_taker_volume",
    of: "Binance",
    [
      .objects(["buySellRatio", "buyVol", "sellVol", "timestamp"]),
      .objects(["takerBuyVolValue", "takerSellVolValue", "timestamp"]),
    ]
  ) { (cells, sink) throws(VenueFault) in
    let symbol = cells.has("pair") ? "pair" : "symbol"
    let time = try cells.time("timestamp").time
    let point = try sink.point(cells, at: time, symbol: symbol, series: "contractType")
    let (buy, sell) =
      cells.has("buyVol") ? ("buyVol", "sellVol") : ("takerBuyVolValue", "takerSellVolValue")
    try sink.amounts(.takerVolume, long: buy, short: sell, in: .coin, point)
  }
}
