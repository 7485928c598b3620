// SPDX-License-Identifier: Apache-2.0
import Positioning

extension VenueFormat {
  /// `long-short-account-ratio`, by currency or contract: all accounts.
  static let okxAccountRatio = okxRatio(
    "okx_account_ratio",
    .accountRatio,
    words: ["longshortaccountratio", "okxaccountratio"]
  )

  /// `long-short-account-ratio-contract-top-trader`: the accounts of the 5% of traders with the
  /// largest open positions.
  static let okxTopAccountRatio = okxRatio(
    "okx_top_account_ratio",
    .topAccountRatio,
    words: ["longshortaccountratiocontracttoptrader", "okxtopaccountratio"]
  )

  /// `long-short-position-ratio-contract-top-trader`: the positions of those traders.
  static let okxTopPositionRatio = okxRatio(
    "okx_top_position_ratio",
    .topPositionRatio,
    words: ["longshortpositionratiocontracttoptrader", "okxtoppositionratio"]
  )

  /// Rows `[ts, ratio]`, newest first, of a request that names measure and contract itself.
  private static func okxRatio(
    _ name: String,
    _ measure: Measure,
    words: [String]
  ) -> VenueFormat {
    VenueFormat(
      name,
      of: "OKX",
      [.tuples(["ts", "ratio"], at: ["data"]), .table(["ts", "ratio"], tells: false)],
      words: words
    ) { (cells, sink) throws(VenueFault) in
      try sink.ratio(measure, "ratio", try sink.point(cells, at: try cells.time("ts").time))
    }
  }
}
