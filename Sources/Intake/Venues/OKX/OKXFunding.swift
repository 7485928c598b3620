// SPDX-License-Identifier: Apache-2.0
import Positioning

extension VenueFormat {
  /// `funding-rate-history`: a fraction of each interval by the moment of settlement, as it was
  /// settled where that is told.
  static let okxFunding = VenueFormat(
    "okx_funding",
    of: "OKX",
    [
      .objects(["instId", "fundingRate", "fundingTime"], at: ["data"]),
      .table(["ts", "fundingRate"], tells: false),
    ],
    words: ["okx"]
  ) { (cells, sink) throws(VenueFault) in
    let time = try cells.time(cells.firstName(of: ["fundingTime", "ts"])).time
    let point = try sink.point(cells, at: time, symbol: "instId")
    let isSettled = cells.text("realizedRate") != nil
    try sink.funding(isSettled ? "realizedRate" : "fundingRate", point)
  }
}
