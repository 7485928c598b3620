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
    let name = try cells.oneSide("openInterest", "singleOpenInterest")
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
  /// The name of the cell that counts one side: `single` where the row has it, whose sum of both sides
  /// is then `both`; else `both`, which older payloads call one side.
  ///
  /// - Throws: `data.identity` where the sum is not that within a ten-thousandth: values in dollars are
  ///   worked out one by one.
  func oneSide(_ both: String, _ single: String) throws(VenueFault) -> String {
    guard has(single) else { return both }
    guard let sum = try present(both), let one = try present(single) else { return single }
    let step = Number.step(sum.lastPlace) / 2 + Number.step(one.lastPlace)
    if abs(sum.value - 2 * one.value) <= step + sum.value / 10_000 { return single }
    let problem = RowProblem(
      .identity,
      "`\(both)` \(plain(sum.value)) is not twice `\(single)` \(plain(one.value))",
      fix: "fetch the file again; the first counts both sides, the second one"
    )
    throw fault(problem, both)
  }
}
