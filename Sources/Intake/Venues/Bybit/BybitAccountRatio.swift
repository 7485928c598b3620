// SPDX-License-Identifier: Apache-2.0
import Positioning

extension VenueFormat {
  /// `account-ratio`: the shares of accounts with long and with short positions, newest first.
  static let bybitAccountRatio = VenueFormat(
    "bybit_account_ratio",
    of: "Bybit",
    [.objects(["buyRatio", "sellRatio", "timestamp"], at: ["result", "list"])]
  ) { (cells, sink) throws(VenueFault) in
    let point = try sink.point(cells, at: try cells.time("timestamp").time, symbol: "symbol")
    try sink.shares(.accountRatio, long: "buyRatio", short: "sellRatio", point)
  }
}
