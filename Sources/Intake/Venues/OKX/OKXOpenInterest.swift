// SPDX-License-Identifier: Apache-2.0
import Positioning

extension VenueFormat {
  /// Open interest of one side: `open-interest-volume`, rows `[ts, oi, vol]` in dollars, and
  /// `public/open-interest`, in contracts, the coin, and dollars.
  static let okxOpenInterest = VenueFormat(
    "okx_open_interest",
    of: "OKX",
    [
      .objects(["instId", "oi", "oiCcy", "ts"], at: ["data"]),
      .tuples(["ts", "oi", "vol"], at: ["data"]),
      .table(["ts", "oi", "oi_value"], tells: false),
    ],
    words: ["okxopeninterest", "openinterestvolume"]
  ) { (cells, sink) throws(VenueFault) in
    let point = try sink.point(cells, at: try cells.time("ts").time, symbol: "instId")
    guard cells.has("oiCcy") else {
      let dollars = cells.has("oi_value") ? "oi_value" : "oi"
      try sink.interest(dollars, in: .usd, point)
      return try sink.interestBar(dollars, point)
    }
    try sink.interest("oi", in: .contracts, point)
    try sink.interest("oiCcy", in: .coin, point)
    if cells.has("oiUsd") { try sink.interestBar("oiUsd", point) }
  }
}
