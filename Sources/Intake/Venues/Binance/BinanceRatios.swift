// SPDX-License-Identifier: Apache-2.0
import Positioning

extension VenueFormat {
  /// `globalLongShortAccountRatio`: all accounts, each once by its net side.
  static let binanceAccountRatio = binanceShares(
    "binance_account_ratio",
    .accountRatio,
    words: ["globallongshort", "globallsr", "globalaccountratio", "binanceaccountratio"]
  )

  /// `topLongShortAccountRatio`: the accounts of the fifth of all with the highest margin balance.
  static let binanceTopAccountRatio = binanceShares(
    "binance_top_account_ratio",
    .topAccountRatio,
    words: ["toplongshortaccount", "topaccountratio"]
  )

  /// `topLongShortPositionRatio`: the positions of the fifth with the highest margin balance; for
  /// contracts in dollars the fields are called `…Account` all the same.
  static let binanceTopPositionRatio = binanceShares(
    "binance_top_position_ratio",
    .topPositionRatio,
    words: ["toplongshortposition", "toppositionratio"]
  )

  /// A payload of two shares and their ratio, which three requests share.
  ///
  /// Only `longPosition` tells what is counted; else the request does, by the file's name or the
  /// configuration. Contracts in coin name a `pair`, others a `symbol`.
  private static func binanceShares(
    _ name: String,
    _ measure: Measure,
    words: [String]
  ) -> VenueFormat {
    let isPosition = measure == .topPositionRatio
    var shapes: [VenueShape] = [
      .objects(["longShortRatio", "longAccount", "shortAccount", "timestamp"], tells: false),
      .table(["timestamp", "long_account", "short_account", "long_short_ratio"], tells: false),
    ]
    if isPosition {
      shapes.append(.objects(["longShortRatio", "longPosition", "shortPosition", "timestamp"]))
    }
    return VenueFormat(name, of: "Binance", shapes, words: words) {
      (cells, sink) throws(VenueFault) in
      let time = try cells.time("timestamp").time
      let symbol = cells.has("pair") ? "pair" : "symbol"
      let point = try sink.point(cells, at: time, symbol: symbol)
      let sides =
        cells.has("longPosition")
        ? ("longPosition", "shortPosition")
        : cells.has("longAccount")
          ? ("longAccount", "shortAccount") : ("long_account", "short_account")
      let ratio = cells.has("longShortRatio") ? "longShortRatio" : "long_short_ratio"
      try sink.shares(measure, long: sides.0, short: sides.1, ratio: ratio, point)
    }
  }
}
