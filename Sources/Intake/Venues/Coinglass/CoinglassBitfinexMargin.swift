// SPDX-License-Identifier: Apache-2.0
import Positioning

extension VenueFormat {
  /// `bitfinex-margin-long-short`: margin positions at Bitfinex in the coin; `time` is in SECONDS.
  ///
  /// They are funded by loans, so long and short need not be equal: 37 to 1 is an ordinary day.
  static let coinglassBitfinexMargin = VenueFormat(
    "coinglass_bitfinex_margin",
    of: "Bitfinex",
    [.objects(["time", "long_quantity", "short_quantity"], at: ["data"])]
  ) { (cells, sink) throws(VenueFault) in
    let point = try sink.point(cells, at: try cells.time("time").time)
    let (long, short) = ("long_quantity", "short_quantity")
    try sink.amounts(.marginBorrow, long: long, short: short, in: .coin, point)
  }
}
