// SPDX-License-Identifier: Apache-2.0
import History
import Positioning

/// Every row of the store at `path` but where it was read, sorted: what a build sees of it.
func storeRows(_ path: String) throws -> [String] {
  let reader = try HistoryReader(path)
  var rows: [String] = []
  func add(_ head: RowHead, _ figures: String) {
    let series = reader.series[Int(head.series)]
    let subject = [
      series.asset ?? "", series.venue, series.contract, series.measure?.rawValue ?? "",
      series.population?.rawValue ?? "", series.unit?.rawValue ?? "",
    ]
    rows.append("\(subject) \(head.time.time) \(head.published.code) \(figures)")
  }
  try reader.positions { row in
    add(row.head, "\(row.long) \(row.short) \(row.ratio) \(row.lastPlace) \(row.spreading)")
  }
  try reader.bars { add($0.head, "\($0.values)") }
  try reader.levels { add($0.head, "\($0.price) \($0.long) \($0.short)") }
  for gap in try reader.gaps() { rows.append("gap \(reader.series[Int(gap.series)]) \(gap.time)") }
  return rows.sorted()
}
