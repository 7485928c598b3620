// SPDX-License-Identifier: Apache-2.0
import Positioning

extension VenueFormat {
  /// `candles` and `history-candles`: bars stamped by their opening, newest first, with volume in
  /// contracts, the coin, and dollars, of which the last is read; a bar not yet closed is left out.
  static let okxCandles = VenueFormat(
    "okx_candles",
    of: "OKX",
    [
      .tuples(
        [
          "ts", "open", "high", "low", "close", "vol", "volCcy", "volCcyQuote", "confirm",
        ],
        at: ["data"],
        tells: true
      ),
      .table(["ts", "open", "high", "low", "close"], tells: false),
    ],
    words: ["okx"],
    opening: ["ts"]
  ) { (cells, sink) throws(VenueFault) in
    if cells.text("confirm") == "0" { return }
    let point = try sink.point(cells, at: try sink.closing(cells, "ts"))
    let volume = cells.has("volCcyQuote") ? "volCcyQuote" : nil
    try sink.prices(("open", "high", "low", "close"), dollars: volume, point)
  }
}
