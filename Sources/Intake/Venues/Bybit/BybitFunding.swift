// SPDX-License-Identifier: Apache-2.0
import Positioning

extension VenueFormat {
  /// `funding/history`: a fraction of each interval by the moment of settlement, newest first.
  static let bybitFunding = VenueFormat(
    "bybit_funding",
    of: "Bybit",
    [.objects(["symbol", "fundingRate", "fundingRateTimestamp"], at: ["result", "list"])]
  ) { (cells, sink) throws(VenueFault) in
    let time = try cells.time("fundingRateTimestamp").time
    try sink.funding("fundingRate", try sink.point(cells, at: time, symbol: "symbol"))
  }
}
