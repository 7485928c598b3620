// SPDX-License-Identifier: Apache-2.0
import Positioning

extension VenueFormat {
  /// `global-long-short-account-ratio/history`: all accounts of one exchange and pair, in per cent.
  static let coinglassAccountRatio = coinglassShares(
    "coinglass_account_ratio",
    .accountRatio,
    "global_account"
  )

  /// `top-long-short-account-ratio/history`, in per cent.
  static let coinglassTopAccountRatio = coinglassShares(
    "coinglass_top_account_ratio",
    .topAccountRatio,
    "top_account"
  )

  /// `top-long-short-position-ratio/history`, in per cent.
  static let coinglassTopPositionRatio = coinglassShares(
    "coinglass_top_position_ratio",
    .topPositionRatio,
    "top_position"
  )

  /// Shares in PER CENT and their ratio; exchange and pair are the request's, so the source names them.
  private static func coinglassShares(
    _ name: String,
    _ measure: Measure,
    _ prefix: String
  ) -> VenueFormat {
    let (long, short) = ("\(prefix)_long_percent", "\(prefix)_short_percent")
    let ratio = "\(prefix)_long_short_ratio"
    return VenueFormat(
      name,
      of: nil,
      [.objects(["time", long, short, ratio], at: ["data"])]
    ) { (cells, sink) throws(VenueFault) in
      let point = try sink.point(cells, at: try cells.time("time").time)
      try sink.shares(measure, long: long, short: short, of: 100, ratio: ratio, point)
    }
  }
}
