// SPDX-License-Identifier: Apache-2.0
import Positioning

@testable import History

/// All rows of a batch or a store by name rather than by number, and their figures by their bits, so
/// that they can be compared.
struct NamedRows: Equatable {
  struct Row: Equatable {
    let name: String
    let bits: [UInt64]
  }

  let positions, bars, levels: [Row]
  let gaps: Set<String>
  let comments: [ReaderComment]
  let contracts: [StoredContractName]
  let rejections: [String]

  init(_ batch: IngestBatch) {
    positions = rows(batch, batch.positions) {
      [$0.long, $0.short, $0.ratio, $0.spreading, Double($0.lastPlace), $0.isBalanced ? 1 : 0]
    }
    bars = rows(batch, batch.bars) {
      let values = $0.values
      return [
        values.open, values.high, values.low, values.close, values.fundingRate,
        values.fundingIntervalHours, values.openInterest, values.volume, values.marketCap,
      ].map { $0 ?? .nan }
    }
    levels = rows(batch, batch.levels) { [$0.price, $0.long, $0.short] }
    gaps = Set(batch.gaps.map { "\(batch.series[Int($0.series)]) \($0.time.code)" })
    comments = batch.comments.sorted()
    contracts = batch.contracts
    rejections = batch.rejections.map {
      "\(batch.files[Int($0.file)]) \($0.line) \($0.column) \($0.id) \($0.reason) \($0.text)"
    }
  }

  init(readingFrom path: String) throws {
    let reader = try HistoryReader(path)
    var read = IngestBatch()
    (read.files, read.sources, read.series) = (reader.files, reader.names, reader.series)
    var (positions, bars, levels): ([StoredPosition], [StoredBar], [StoredLevel]) = ([], [], [])
    try reader.positions { positions.append($0) }
    try reader.bars { bars.append($0) }
    try reader.levels { levels.append($0) }
    (read.positions, read.bars) = (RowSource(positions), RowSource(bars))
    read.levels = RowSource(levels)
    read.gaps = try reader.gaps()
    read.comments = try reader.comments()
    read.contracts = try reader.contractNames()
    read.rejections = try reader.rejections()
    self.init(read)
  }
}

private func rows<Row: StoredRow>(
  _ batch: IngestBatch,
  _ rows: RowSource<Row>,
  _ numbers: (Row) -> [Double]
) -> [NamedRows.Row] {
  (0..<rows.count).map { index in
    let row = rows[index]
    let head = row.head
    let series = batch.series[Int(head.series)]
    let source = batch.sources[Int(head.source)]
    let file = batch.files[Int(head.file)]
    let place = "\(head.time.code) \(head.published.code) \(row.item) \(file) \(head.line)"
    return NamedRows.Row(
      name: "\(series) \(source) \(head.status) \(place)",
      bits: (numbers(row) + [head.rounding]).map { $0.isNaN ? 1 : $0.bitPattern }
    )
  }.sorted { $0.name < $1.name }
}
