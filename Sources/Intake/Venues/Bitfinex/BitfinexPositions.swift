// SPDX-License-Identifier: Apache-2.0
import Positioning

extension VenueFormat {
  /// `pos.size:…:long`: margin positions that are long, in the coin.
  static let bitfinexLongs = bitfinexSide("bitfinex_longs", .long)

  /// `pos.size:…:short`, of which some answers have a negative sign.
  static let bitfinexShorts = bitfinexSide("bitfinex_shorts", .short)

  /// One side of the margin positions, rows `[mts, value]`; the request names side and pair.
  ///
  /// A figure has both sides, so each moment waits for the other file's; one that stays alone is a gap.
  private static func bitfinexSide(_ name: String, _ side: Side) -> VenueFormat {
    VenueFormat(
      name,
      of: "Bitfinex",
      [.tuples(["mts", "value"])],
      words: ["usd", "bitfinex"].map { "\($0)\(side.rawValue)" }
    ) { (cells, sink) throws(VenueFault) in
      let point = try sink.point(cells, at: try cells.time("mts").time)
      if side == .long, let value = try cells.number("value")?.value, value < 0 {
        throw cells.fault(.shortAmongLongs, "value")
      }
      try sink.half(.marginBorrow, side, "value", in: .coin, point)
    }
  }
}

extension RowProblem {
  /// A sign that only shorts have.
  fileprivate static let shortAmongLongs = RowProblem(
    .outOfRange,
    "`value` is negative, as only that of short positions is",
    fix: "write `- bitfinex_shorts: …` for this file"
  )
}
