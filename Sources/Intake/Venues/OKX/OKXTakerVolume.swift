// SPDX-License-Identifier: Apache-2.0
import Positioning

extension VenueFormat {
  /// `taker-volume` and `taker-volume-contract`: rows `[ts, sellVol, buyVol]`, SELL FIRST.
  ///
  /// `ts` closes the period: the hourly volumes of a real file are those of the bars that end there
  /// (correlation 0.9999; 0.52 with the bars that begin there). The request chooses the unit, so the
  /// source names it.
  static let okxTakerVolume = VenueFormat(
    "okx_taker_volume",
    of: "OKX",
    [.tuples(["ts", "sellVol", "buyVol"], at: ["data"]), .table(["ts", "sellVol", "buyVol"])],
    words: ["takervolume"],
    constants: [.unit]
  ) { (cells, sink) throws(VenueFault) in
    let point = try sink.point(cells, at: try cells.time("ts").time)
    guard let unit = sink.source.constants[.unit].flatMap(Unit.init(rawValue:)),
      Measure.takerVolume.units.contains(unit)
    else { throw cells.fault(.unsaid(.unit, by: sink.source.format, such: "usd")) }
    try sink.amounts(.takerVolume, long: "buyVol", short: "sellVol", in: unit, point)
  }
}
