// SPDX-License-Identifier: Apache-2.0
import Positioning

extension VenueFormat {
  /// `liquidation/history` of a pair and `aggregated-history` of a coin: what was liquidated of longs
  /// and of shorts in the period that `time` opens, in dollars.
  ///
  /// Venues report no more than one order a second, so it is less than all.
  static let coinglassLiquidations = VenueFormat(
    "coinglass_liquidations",
    of: nil,
    [
      .objects(["time", "long_liquidation_usd", "short_liquidation_usd"], at: ["data"]),
      .objects(
        ["time", "aggregated_long_liquidation_usd", "aggregated_short_liquidation_usd"],
        at: ["data"]
      ),
    ],
    opening: ["time"]
  ) { (cells, sink) throws(VenueFault) in
    let point = try sink.point(cells, at: try sink.closing(cells, "time"))
    let names = ["long_liquidation_usd", "short_liquidation_usd"]
    let isOfAll = cells.has("aggregated_\(names[0])")
    let sides = isOfAll ? names.map { "aggregated_\($0)" } : names
    try sink.amounts(.liquidations, long: sides[0], short: sides[1], in: .usd, point)
  }
}
