// SPDX-License-Identifier: Apache-2.0
import Positioning

extension VenueFormat {
  /// Bars stamped by their opening: the request `klines`, the bulk files, and tables made of them.
  ///
  /// Volume is read in dollars, so that in the coin alone is left. What takers bought in dollars is in
  /// the venue's own bars; what is left of the volume they sold.
  ///
  /// TRAP: of contracts in coin (`BTCUSD_PERP`) what stands in the place of the dollars is in the coin,
  /// so they give prices alone.
  static let binanceKlines = VenueFormat(
    "binance_klines",
    of: "Binance",
    [
      .table(["open_time", "open", "high", "low", "close", "close_time", "quote_volume"]),
      .table(["timestamp", "open", "high", "low", "close", "close_time", "quote_volume"]),
      .table(["timestamp", "open", "high", "low", "close"], tells: false),
      .tuples(
        [
          "open_time", "open", "high", "low", "close", "volume", "close_time", "quote_volume",
          "count", "taker_buy_volume", "taker_buy_quote_volume", "ignore",
        ],
        tells: true
      ),
      .objects(["t", "o", "h", "l", "c"], tells: false),
    ],
    words: ["binance"],
    opening: ["open_time", "timestamp", "t"]
  ) { (cells, sink) throws(VenueFault) in
    let opening = cells.firstName(of: ["open_time", "timestamp", "t"])
    let time =
      cells.has("close_time")
      ? .moment(try cells.time("close_time").complete) : try sink.closing(cells, opening)
    let point = try sink.point(cells, at: time, symbol: "symbol")
    let prices =
      cells.has("t") ? ("o", "h", "l", "c") : ("open", "high", "low", "close")
    let hasDollars = cells.has("quote_volume") && !point.symbol.isPricedInDollars
    let volume = hasDollars ? "quote_volume" : nil
    try sink.prices(prices, dollars: volume, point)
    if let volume, let bought = try cells.amount("taker_buy_quote_volume") {
      try sink.takerBuying(bought, of: volume, point)
    }
  }
}

extension VenueSink {
  /// What takers bought of a volume in dollars; what they did not buy they sold.
  ///
  /// - Throws: `data.number`, `data.out-of-range`.
  fileprivate mutating func takerBuying(
    _ bought: Number,
    of volume: String,
    _ point: VenuePoint
  ) throws(VenueFault) {
    guard let all = try point.cells.amount(volume) else { return }
    guard bought.value <= all.value else {
      let problem = RowProblem(
        .outOfRange,
        "takers bought more than `\(volume)`",
        fix: "fetch the file again"
      )
      throw point.cells.fault(problem, volume)
    }
    let sold = all.value - bought.value
    let value = PositionValue.sides(long: bought.value, short: sold)
    add(.takerVolume, value, in: .usd, lastPlace: max(all.lastPlace, bought.lastPlace), at: point)
  }
}
