// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
import Positioning

extension VenueFormat {
  /// `open-interest`: of linear contracts in the coin, of inverse ones in dollars, newest first.
  ///
  /// TRAP: where the payload has `singleOpenInterest`, `openInterest` is the sum of both sides; older
  /// payloads have one side under that name and no other.
  static let bybitOpenInterest = VenueFormat(
    "bybit_open_interest",
    of: "Bybit",
    [
      .other(["result", "symbol", "category", "list", "openInterest", "timestamp"]) { root in
        guard let result = root["result"], let list = result["list"]?.items, !list.isEmpty,
          list.allSatisfy({ $0["openInterest"] != nil && $0["timestamp"] != nil })
        else { return nil }
        let more = ["symbol", "category"].map { (name: $0, cell: result[$0]?.cell) }
        return list.map { VenueRow(object: $0, with: more) }
      }
    ]
  ) { (cells, sink) throws(VenueFault) in
    let point = try sink.point(cells, at: try cells.time("timestamp").time, symbol: "symbol")
    try cells.checkSides()
    let name = cells.has("singleOpenInterest") ? "singleOpenInterest" : "openInterest"
    switch cells.text("category") {
    case "linear": try sink.interest(name, in: .coin, point)
    case "inverse":
      try sink.interest(name, in: .usd, point)
      try sink.interestBar(name, point)
    default:
      let problem = RowProblem(
        .venueConstant,
        "the payload's `category` is neither `linear` nor `inverse`, so its unit is not known",
        fix: "ask the venue for one of these categories"
      )
      throw cells.fault(problem, "category")
    }
  }
}

extension VenueCells {
  /// Holds the sum of both sides to one of them, within the last place of each.
  ///
  /// - Throws: `data.identity`.
  fileprivate func checkSides() throws(VenueFault) {
    guard let both = try present("openInterest"), let one = try present("singleOpenInterest") else {
      return
    }
    let step = Number.step(both.lastPlace) / 2 + Number.step(one.lastPlace)
    if abs(both.value - 2 * one.value) <= step + 1e-9 { return }
    let problem = RowProblem(
      .identity,
      "`openInterest` \(plain(both.value)) is not twice `singleOpenInterest` \(plain(one.value))",
      fix: "fetch the file again; the first counts both sides, the second one"
    )
    throw fault(problem, "openInterest")
  }
}
