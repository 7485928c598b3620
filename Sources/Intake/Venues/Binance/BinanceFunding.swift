// SPDX-License-Identifier: Apache-2.0
import Positioning

extension VenueFormat {
  /// Funding rates, a fraction of each interval, by the moment they were settled: the request
  /// `fundingRate`, the bulk files, and tables made of them.
  static let binanceFunding = VenueFormat(
    "binance_funding",
    of: "Binance",
    [
      .objects(["symbol", "fundingTime", "fundingRate", "markPrice"]),
      .objects(["symbol", "fundingTime", "fundingRate"], tells: false),
      .table(["calc_time", "funding_interval_hours", "last_funding_rate"]),
      .table(["timestamp", "symbol", "funding_rate"]),
      .table(["timestamp", "rate"], tells: false),
    ],
    words: ["binance"]
  ) { (cells, sink) throws(VenueFault) in
    let time = cells.firstName(of: ["fundingTime", "calc_time", "timestamp"])
    let rate = cells.firstName(of: ["fundingRate", "last_funding_rate", "funding_rate", "rate"])
    let point = try sink.point(cells, at: try cells.time(time).time, symbol: "symbol")
    let hours = cells.has("funding_interval_hours") ? "funding_interval_hours" : nil
    try sink.funding(rate, hours: hours, point)
  }
}
