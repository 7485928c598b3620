// SPDX-License-Identifier: Apache-2.0
import Positioning

extension VenueFormat {
  /// `taker-buy-sell-volume/history` of a pair and `aggregated-taker-buy-sell-volume/history` of a
  /// coin: what takers bought and sold in the period that `time` opens, in dollars.
  static let coinglassTakerVolume = VenueFormat(
    "coinglass_taker_volume",
    of: nil,
    [
      .objects(["time", "taker_buy_volume_usd", "taker_sell_volume_usd"], at: ["data"]),
      .objects(["time", "aggregated_buy_volume_usd", "aggregated_sell_volume_usd"], at: ["data"]),
    ],
    opening: ["time"]
  ) { (cells, sink) throws(VenueFault) in
    let point = try sink.point(cells, at: try sink.closing(cells, "time"))
    let prefix = cells.has("taker_buy_volume_usd") ? "taker" : "aggregated"
    try sink.amounts(
      .takerVolume,
      long: "\(prefix)_buy_volume_usd",
      short: "\(prefix)_sell_volume_usd",
      in: .usd,
      point
    )
  }
}
