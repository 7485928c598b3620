// SPDX-License-Identifier: Apache-2.0

extension FetchVenue {
  /// Binance, contracts in dollars.
  ///
  /// Of `/futures/data` only the last 30 days are served.
  static let binance = FetchVenue(
    name: "binance",
    title: "Binance",
    endpoint: Endpoint(known: "https://fapi.binance.com"),
    // 1000 in 5 minutes are taken of `/futures/data`, and 500 of funding rates.
    rate: RequestRate(400, in: 300, burst: 20),
    busyCodes: ["-1003", "-1015"],
    unknownCodes: ["-1121"]
  ) { asset in
    let symbol = asset + "USDT"
    let data = [
      ("globalLongShortAccountRatio", "binance_account_ratio", [:]),
      ("topLongShortAccountRatio", "binance_top_account_ratio", [:]),
      ("topLongShortPositionRatio", "binance_top_position_ratio", [:]),
      ("takerlongshortRatio", "binance_taker_volume", ["contract": symbol]),
      ("openInterestHist", "binance_open_interest", [:]),
    ].map { path, format, constants in
      var one = history(
        asset,
        "/futures/data/\(path)",
        [("symbol", symbol), ("period", "1h"), ("limit", "500")],
        format,
        constants
      )
      one.depth = 30
      return one
    }
    return data + [
      history(
        asset,
        "/fapi/v1/fundingRate",
        [("symbol", symbol), ("limit", "1000")],
        "binance_funding"
      ),
      history(
        asset,
        "/fapi/v1/klines",
        [("symbol", symbol), ("interval", "1h"), ("limit", "500")],
        "binance_klines",
        ["contract": symbol],
        stamp: .opening
      ),
    ]
  }

  /// Hours in windows of 20 days, 481 rows at most.
  private static func history(
    _ asset: String,
    _ path: String,
    _ query: [(String, String)],
    _ format: String,
    _ constants: [String: String] = [:],
    stamp: TimeParameters.Stamp = .closing
  ) -> FetchSeries {
    FetchSeries(
      asset: asset,
      parts: [.init(path, query, format, constants)],
      times: TimeParameters(start: "startTime", end: "endTime", stamp: stamp),
      rule: .spans(20 * 86_400),
      period: 3600
    )
  }
}

extension FetchSeries.Part {
  /// A request, its parameters in the order given.
  init(
    _ path: String,
    _ query: [(String, String)],
    _ format: String?,
    _ constants: [String: String] = [:]
  ) {
    let query = query.map { FetchSeries.Parameter(name: $0.0, value: $0.1) }
    self.init(path: path, query: query, format: format, constants: constants)
  }
}
