// SPDX-License-Identifier: Apache-2.0

extension FetchVenue {
  /// Bitfinex, margin positions.
  ///
  /// Each side is a request of its own, with a row a minute, of which the last of each hour is kept.
  static let bitfinex = FetchVenue(
    name: "bitfinex",
    title: "Bitfinex",
    endpoint: Endpoint(known: "https://api-pub.bitfinex.com"),
    rate: RequestRate(15, in: 60, burst: 2),
    busyCodes: ["11010"],
    unknownCodes: ["10020"],
    unknownWord: "symbol",
    refusesWithFaults: true
  ) { asset in
    let contract = asset.utf8.count > 3 ? "t\(asset):USD" : "t\(asset)USD"
    let parts = ["long", "short"].map { side in
      FetchSeries.Part(
        "/v2/stats1/pos.size:1m:\(contract):\(side)/hist",
        [("limit", "10000"), ("sort", "1")],
        "bitfinex_\(side)s",
        ["contract": contract]
      )
    }
    return [
      FetchSeries(
        asset: asset,
        parts: parts,
        times: TimeParameters(start: "start", end: "end", stamp: .closing),
        rule: .spans(6 * 86_400),
        period: 3600,
        isThinned: true
      )
    ]
  }
}
