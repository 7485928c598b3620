// SPDX-License-Identifier: Apache-2.0

extension FetchVenue {
  /// OKX, perpetual contracts in dollars.
  ///
  /// Its statistics go back 1440 hours by contract and 30 days by currency; both times of a request are
  /// exclusive.
  static let okx = FetchVenue(
    name: "okx",
    title: "OKX",
    endpoint: Endpoint(known: "https://www.okx.com"),
    // 5 in 2 seconds are taken of the slowest.
    rate: RequestRate(2, in: 1, burst: 4),
    busyCodes: ["50011", "50013", "50026", "50061"],
    unknownCodes: ["51000", "51001"],
    unknownWord: "inst"
  ) { asset in
    let contract = "\(asset)-USDT-SWAP"
    let instrument = ("instId", contract)
    func statistics(
      _ path: String,
      _ format: String,
      _ query: [(String, String)] = [],
      _ constants: [String: String] = [:]
    ) -> FetchSeries {
      okxHistory(
        asset,
        "rubik/stat/\(path)",
        [instrument, ("period", "1H"), ("limit", "100")] + query,
        format,
        ["contract": contract].merging(constants) { $1 },
        days: 4,
        depth: 60
      )
    }
    return [
      statistics("contracts/long-short-account-ratio-contract", "okx_account_ratio"),
      statistics(
        "contracts/long-short-account-ratio-contract-top-trader",
        "okx_top_account_ratio"
      ),
      statistics(
        "contracts/long-short-position-ratio-contract-top-trader",
        "okx_top_position_ratio"
      ),
      statistics("taker-volume-contract", "okx_taker_volume", [("unit", "2")], ["unit": "usd"]),
      okxHistory(
        asset,
        "rubik/stat/contracts/open-interest-volume",
        [("ccy", asset), ("period", "1H")],
        "okx_open_interest",
        ["asset": asset],
        days: 4,
        depth: 30
      ),
      okxHistory(
        asset,
        "public/funding-rate-history",
        [instrument, ("limit", "400")],
        "okx_funding",
        names: ("before", "after"),
        days: 12,
        depth: 90
      ),
      okxHistory(
        asset,
        "market/history-candles",
        [instrument, ("bar", "1H"), ("limit", "300")],
        "okx_candles",
        ["contract": contract, "interval": "1h"],
        names: ("before", "after"),
        stamp: .opening,
        days: 12
      ),
    ]
  }

  private static func okxHistory(
    _ asset: String,
    _ path: String,
    _ query: [(String, String)],
    _ format: String,
    _ constants: [String: String] = [:],
    names: (String, String) = ("begin", "end"),
    stamp: TimeParameters.Stamp = .closing,
    days: Int,
    depth: Int? = nil
  ) -> FetchSeries {
    FetchSeries(
      asset: asset,
      parts: [.init("/api/v5/\(path)", query, format, constants)],
      times: TimeParameters(start: names.0, end: names.1, stamp: stamp, isExclusive: true),
      rule: .spans(days * 86_400),
      period: 3600,
      depth: depth
    )
  }
}
