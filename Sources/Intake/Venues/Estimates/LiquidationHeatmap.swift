// SPDX-License-Identifier: Apache-2.0
import Positioning

extension VenueFormat {
  /// A model's one map of levels with what it was made from: the price, and the open interest in the
  /// coin and in dollars, one side, at `updated`.
  ///
  /// The levels are held to that interest when they are analysed. The funding rate is of no
  /// settlement and not read.
  static let liquidationHeatmap = VenueFormat(
    "liquidation_heatmap",
    of: "all",
    [
      .other(
        ["symbol", "price", "oi_total", "oi_usd", "updated", "levels"] + ModelledLevel.names,
        rows: heatmapRows
      )
    ]
  ) { (cells, sink) throws(VenueFault) in
    let time = ObservationTime.moment(try cells.moment("updated"))
    let point = try sink.point(cells, at: time, symbol: "symbol")
    guard cells.has("oi_usd") else { return try sink.level(ModelledLevel.names, point) }
    var values = MarketBar.Values()
    values.close = try cells.present("price")?.value
    values.openInterest = try cells.present("oi_usd")?.value
    sink.add(values, at: point)
    try sink.interest("oi_total", in: .coin, point)
  }

  /// The map as a whole, then its levels; `nil` if `root` is laid out otherwise.
  private static let heatmapRows: @Sendable (JSONNode) -> [VenueRow]? = { root in
    guard root["price"]?.isCell == true, root["oi_usd"]?.isCell == true,
      let updated = root["updated"]?.cell, let levels = root["levels"]?.items,
      levels.allSatisfy({ level in ModelledLevel.names.allSatisfy { level[$0] != nil } })
    else { return nil }
    let symbol = root["symbol"]?.cell
    return [VenueRow(object: root)]
      + levels.map { VenueRow(object: $0, with: [("updated", updated), ("symbol", symbol)]) }
  }
}
