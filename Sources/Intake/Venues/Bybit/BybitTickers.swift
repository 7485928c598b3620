// SPDX-License-Identifier: Apache-2.0
import Positioning

extension VenueFormat {
  /// `tickers`: price and open interest of one side at the time of the answer.
  ///
  /// The interest in dollars is `openInterestValue` of linear contracts and `openInterest` of inverse
  /// ones, both sides together where the `single…` of one stand beside them. The funding rate is of the
  /// next settlement and read only where its interval stands beside.
  static let bybitTickers = VenueFormat(
    "bybit_tickers",
    of: "Bybit",
    [
      .other(["result", "category", "list", "symbol", "lastPrice", "openInterest", "time"]) {
        root in
        guard let time = root["time"]?.cell, let result = root["result"],
          let list = result["list"]?.items, !list.isEmpty,
          list.allSatisfy({ $0["lastPrice"] != nil && $0["openInterest"] != nil })
        else { return nil }
        let more = [(name: "time", cell: Optional(time)), ("category", result["category"]?.cell)]
        return list.map { VenueRow(object: $0, with: more) }
      }
    ]
  ) { (cells, sink) throws(VenueFault) in
    let point = try sink.point(cells, at: try cells.time("time").time, symbol: "symbol")
    let isInverse = cells.text("category") == "inverse"
    var values = MarketBar.Values()
    values.close = try cells.present("lastPrice")?.value
    let interest = try cells.oneSide("openInterest", "singleOpenInterest")
    let value = try cells.oneSide("openInterestValue", "singleOpenInterestValue")
    let dollars = isInverse ? interest : value
    values.openInterest = try cells.present(dollars)?.value
    if let hours = try cells.present("fundingIntervalHour") {
      values.fundingRate = try cells.number("fundingRate")?.value
      values.fundingIntervalHours = values.fundingRate.map { _ in hours.value }
    }
    sink.add(values, at: point)
    try sink.interest(interest, in: isInverse ? .usd : .coin, point)
  }
}
