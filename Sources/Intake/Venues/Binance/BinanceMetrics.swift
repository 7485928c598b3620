// SPDX-License-Identifier: Apache-2.0
import Positioning

extension VenueFormat {
  /// Binance's bulk files of positioning, `SYMBOL-metrics-DATE.csv`, of days or of five minutes.
  ///
  /// `count_…` count accounts, `sum_toptrader_…` contracts. Open interest is of one side. The taker
  /// ratio is of five minutes and has no volumes to be rolled up with. Days without data have blank
  /// cells.
  ///
  /// Each row is of the moment `create_time`: its interest is priced as bars that open then. Tables of
  /// days that have bare dates hold the rows of midnight; such a date is read as any bare date is, as
  /// the whole day, so that nothing is known too early.
  ///
  /// Of contracts in coin (`BTCUSD_PERP`) the interest counts contracts, and its value is in the coin.
  static let binanceMetrics = VenueFormat(
    "binance_metrics",
    of: "Binance",
    [
      .table([
        "create_time", "symbol", "sum_open_interest", "sum_open_interest_value",
        "count_toptrader_long_short_ratio", "sum_toptrader_long_short_ratio",
        "count_long_short_ratio", "sum_taker_long_short_vol_ratio",
      ])
    ]
  ) { (cells, sink) throws(VenueFault) in
    let time = try cells.time("create_time").time
    let point = try sink.point(cells, at: time, symbol: "symbol")
    try sink.ratio(.accountRatio, "count_long_short_ratio", point)
    try sink.ratio(.topAccountRatio, "count_toptrader_long_short_ratio", point)
    try sink.ratio(.topPositionRatio, "sum_toptrader_long_short_ratio", point)
    try sink.ratio(.takerVolume, "sum_taker_long_short_vol_ratio", point)
    try sink.binanceInterest("sum_open_interest", value: "sum_open_interest_value", point)
  }
}
