// SPDX-License-Identifier: Apache-2.0
import Figures

/// The rows of `levels/levels.csv`; each is synthetic and says so.
struct LevelTable: Sendable {
  private var rows: RowWriter
  private let end: String

  /// An empty table, with or without a column that names the source.
  init(namesSource: Bool) {
    rows = RowWriter(
      header: "time,asset,price,long,short,status" + (namesSource ? ",source" : "")
    )
    end = ",synthetic" + (namesSource ? ",synthetic" : "") + "\n"
  }

  /// The file.
  var file: SampleFile { SampleFile(path: "levels/levels.csv", bytes: rows.bytes) }

  /// Adds one map of a date; maps come in the order of their assets, then dates.
  mutating func add(_ map: LevelMap, on date: [UInt8]) {
    let places = decimals(of: map.close)
    for level in map.levels {
      rows.add(date)
      rows.add(",\(map.asset),")
      rows.add(fixed(level.price, places: places))
      rows.add(level.isLong ? "," : ",0,")
      rows.add(level.amount)
      rows.add(level.isLong ? "000,0" : "000")
      rows.add(end)
    }
  }
}
