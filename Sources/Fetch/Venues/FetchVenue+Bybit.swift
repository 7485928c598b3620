// SPDX-License-Identifier: Apache-2.0

extension FetchVenue {
  /// Bybit, linear contracts; answers are newest first, and no window has more than a page.
  static let bybit = FetchVenue(
    name: "bybit",
    title: "Bybit",
    endpoint: Endpoint(known: "https://api.bybit.com"),
    rate: RequestRate(5, in: 1, burst: 10),
    busyCodes: ["10006", "10018"],
    unknownCodes: ["10001"],
    unknownWord: "symbol"
  ) { asset in
    let contract = [("category", "linear"), ("symbol", asset + "USDT")]
    func history(
      _ path: String,
      _ query: [(String, String)],
      _ format: String,
      days: Int
    ) -> FetchSeries {
      FetchSeries(
        asset: asset,
        parts: [.init("/v5/market/\(path)", contract + query, format)],
        times: TimeParameters(start: "startTime", end: "endTime", stamp: .closing),
        rule: .spans(days * 86_400),
        period: 3600
      )
    }
    return [
      history(
        "account-ratio",
        [("period", "1h"), ("limit", "500")],
        "bybit_account_ratio",
        days: 20
      ),
      history(
        "open-interest",
        [("intervalTime", "1h"), ("limit", "200")],
        "bybit_open_interest",
        days: 8
      ),
      // Some contracts settle every hour.
      history("funding/history", [("limit", "200")], "bybit_funding", days: 8),
    ]
  }
}
