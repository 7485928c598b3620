// SPDX-License-Identifier: Apache-2.0

extension FetchVenue {
  /// Coinglass, of Binance's contracts in dollars, and of margin positions at Bitfinex: four hours apart,
  /// which its cheapest plan allows.
  static let coinglass = FetchVenue(
    name: "coinglass",
    title: "Coinglass",
    endpoint: Endpoint(known: "https://open-api-v4.coinglass.com"),
    rate: RequestRate(28, in: 60, burst: 2),
    key: Key(variable: "COINGLASS_API_KEY", header: "CG-API-KEY"),
    busyCodes: ["429", "50001"]
  ) { asset in
    let symbol = asset + "USDT"
    let source = ["venue": "Binance", "contract": symbol]
    let pair = [("exchange", "Binance"), ("symbol", symbol)]
    func history(
      _ path: String,
      _ query: [(String, String)],
      _ format: String,
      _ constants: [String: String],
      _ stamp: TimeParameters.Stamp = .closing
    ) -> FetchSeries {
      FetchSeries(
        asset: asset,
        parts: [
          .init("/api/\(path)", query + [("interval", "4h"), ("limit", "1000")], format, constants)
        ],
        times: TimeParameters(start: "start_time", end: "end_time", stamp: stamp),
        rule: .spans(80 * 86_400),
        period: 4 * 3600
      )
    }
    let ratios = [
      ("global-long-short-account-ratio", "account_ratio"),
      ("top-long-short-account-ratio", "top_account_ratio"),
      ("top-long-short-position-ratio", "top_position_ratio"),
    ].map { path, format in
      history("futures/\(path)/history", pair, "coinglass_\(format)", source)
    }
    let flows = [
      ("liquidation", "liquidations"), ("v2/taker-buy-sell-volume", "taker_volume"),
    ].map { path, format in
      history(
        "futures/\(path)/history",
        pair,
        "coinglass_\(format)",
        source.merging(["interval": "4h"]) { $1 },
        .opening
      )
    }
    let margin = history(
      "bitfinex-margin-long-short",
      [("symbol", asset)],
      "coinglass_bitfinex_margin",
      ["asset": asset]
    )
    return ratios + flows + [margin]
  }
}
