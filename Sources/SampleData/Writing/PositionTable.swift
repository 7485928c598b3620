// SPDX-License-Identifier: Apache-2.0

/// The rows of `positions/positions.csv`; each is synthetic and says so.
struct PositionTable: Sendable {
  private var rows: RowWriter
  private let dates: [[UInt8]]
  private let end: String

  /// An empty table for `dates`, with or without a column that names the source.
  init(dates: [[UInt8]], namesSource: Bool) {
    self.dates = dates
    rows = RowWriter(
      header: "time,asset,venue,measure,unit,long,short,status" + (namesSource ? ",source" : "")
    )
    end = "000,synthetic" + (namesSource ? ",synthetic" : "") + "\n"
  }

  /// The file.
  var file: SampleFile { SampleFile(path: "positions/positions.csv", bytes: rows.bytes) }

  /// Adds the days of one market; markets come in the order of their keys.
  mutating func add(_ market: VenueSplit) {
    let name = ",\(market.asset),\(market.venue),reported,usd,"
    for (date, side) in zip(dates, market.sides) {
      rows.add(date)
      rows.add(name)
      rows.add(side.long)
      rows.add("000,")
      rows.add(side.short)
      rows.add(end)
    }
  }
}
