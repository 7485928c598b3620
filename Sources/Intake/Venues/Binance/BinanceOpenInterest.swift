// SPDX-License-Identifier: Apache-2.0
import Positioning

extension VenueFormat {
  /// `openInterestHist`, as JSON or as a table: one side, in the coin and in dollars.
  ///
  /// Contracts in coin name a `pair` and count contracts, with their value in the coin.
  static let binanceOpenInterest = VenueFormat(
    "binance_open_interest",
    of: "Binance",
    [
      .objects(["sumOpenInterest", "sumOpenInterestValue", "timestamp"]),
      .table(["timestamp", "symbol", "sum_open_interest", "sum_open_interest_value"]),
    ]
  ) { (cells, sink) throws(VenueFault) in
    let isInCoin = cells.has("pair")
    let symbol = isInCoin ? "pair" : "symbol"
    let time = try cells.time("timestamp").time
    let point = try sink.point(cells, at: time, symbol: symbol, series: "contractType")
    let (amount, value) =
      cells.has("sumOpenInterest")
      ? ("sumOpenInterest", "sumOpenInterestValue")
      : ("sum_open_interest", "sum_open_interest_value")
    if isInCoin {
      try sink.interest(amount, in: .contracts, point)
      try sink.interest(value, in: .coin, point)
    } else {
      try sink.interest(amount, in: .coin, point)
      try sink.interestBar(value, point)
    }
  }
}
