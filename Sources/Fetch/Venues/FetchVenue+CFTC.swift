// SPDX-License-Identifier: Apache-2.0

extension FetchVenue {
  /// The CFTC's reports, futures only: one archive a year and report.
  static let cftc = FetchVenue(
    name: "cftc",
    title: "CFTC",
    endpoint: Endpoint(known: "https://www.cftc.gov"),
    rate: RequestRate(1, in: 1),
    isOfAll: true
  ) { asset in
    ["fut_fin_txt_{year}", "deacot{year}", "fut_disagg_txt_{year}"].map { name in
      FetchSeries(
        asset: asset,
        parts: [.init("/files/dea/history/\(name).zip", [], nil)],
        times: nil,
        rule: .years,
        period: 86_400,
        // The last reports of a year come in the next.
        lag: 31 * 86_400
      )
    }
  }
}
