// SPDX-License-Identifier: Apache-2.0
import Positioning

extension VenueFormat {
  /// `openInterestHist`, as JSON or as a table: one side, in the coin and in dollars.
  ///
  /// Contracts in coin name a `pair`, or a symbol in `USD`, and count contracts.
  static let binanceOpenInterest = VenueFormat(
    "binance_open_interest",
    of: "Binance",
    [
      .objects(["sumOpenInterest", "sumOpenInterestValue", "timestamp"]),
      .table(["timestamp", "symbol", "sum_open_interest", "sum_open_interest_value"]),
    ]
  ) { (cells, sink) throws(VenueFault) in
    let symbol = cells.has("pair") ? "pair" : "symbol"
    let time = try cells.time("timestamp").time
    let point = try sink.point(cells, at: time, symbol: symbol, series: "contractType")
    let (amount, value) =
      cells.has("sumOpenInterest")
      ? ("sumOpenInterest", "sumOpenInterestValue")
      : ("sum_open_interest", "sum_open_interest_value")
    try sink.binanceInterest(amount, value: value, point)
  }
}

extension VenueSink {
  /// Open interest of one side: of contracts in dollars in the coin, with its value in dollars; of
  /// contracts in coin, which are of 100 or 10 dollars each, in contracts, with its value in the coin.
  ///
  /// - Throws: `data.number`, `data.out-of-range`.
  mutating func binanceInterest(
    _ amount: String,
    value: String,
    _ point: VenuePoint
  ) throws(VenueFault) {
    if point.cells.has("pair") || point.symbol.isPricedInDollars {
      try interest(amount, in: .contracts, point)
      try interest(value, in: .coin, point)
    } else {
      try interest(amount, in: .coin, point)
      try interestBar(value, point)
    }
  }
}
