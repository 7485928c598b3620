// SPDX-License-Identifier: Apache-2.0
import Positioning

extension VenueFormat {
  /// `liquidation/map` of a pair and `aggregated-map` of a coin: a model's levels, with neither time
  /// nor price nor side.
  ///
  /// Longs are liquidated below the price and shorts above it, so the source names the price and the
  /// time of the answer. Levels at the price itself are of neither side and left out. Those of one
  /// price and several leverages are added.
  static let coinglassLiquidationMap = VenueFormat(
    "coinglass_liquidation_map",
    of: nil,
    [.other(["code", "data"], rows: mapRows)],
    constants: [.time, .price]
  ) { (cells, sink) throws(VenueFault) in
    guard let time = sink.source.time else {
      throw cells.fault(.unsaid(.time, by: sink.source.format, such: "2026-08-06T12:00:00Z"))
    }
    guard let spot = sink.source.price else {
      throw cells.fault(.unsaid(.price, by: sink.source.format, such: "64352.8"))
    }
    let point = try sink.point(cells, at: time)
    guard let price = try cells.present("price"), let amount = try cells.amount("level") else {
      return sink.addLevelGap(point)
    }
    if price.value == spot { return }
    let isLong = price.value < spot
    sink.addToLevel(
      price: price.value,
      long: isLong ? amount.value : 0,
      short: isLong ? 0 : amount.value,
      point
    )
  }

  /// Every `[price, level, leverage, …]` of the lists by price; `nil` if `root` is laid out otherwise.
  private static let mapRows: @Sendable (JSONNode) -> [VenueRow]? = { root in
    guard root["code"] != nil, let prices = root[["data", "data"]]?.members, !prices.isEmpty else {
      return nil
    }
    var rows: [VenueRow] = []
    for (_, levels) in prices {
      guard let items = levels.items, items.allSatisfy({ ($0.items?.count ?? 0) >= 2 }) else {
        return nil
      }
      rows += items.map { VenueRow(list: $0, names: ["price", "level"]) }
    }
    return rows
  }
}
