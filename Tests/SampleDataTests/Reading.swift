// SPDX-License-Identifier: Apache-2.0
import SampleData
import Testing

/// One row of `positions/positions.csv`.
struct PositionRow {
  let day, asset, venue: String
  let long, short: Int
}

/// The cells of a file whose fields are not quoted, by row, the header first.
func cells(of path: String, in files: [SampleFile]) throws -> [[Substring]] {
  let file = try #require(files.first { $0.path == path })
  return String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
    .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
}

/// The rows of the positions, in the order of the file.
func positionRows(in files: [SampleFile]) throws -> [PositionRow] {
  try cells(of: "positions/positions.csv", in: files).dropFirst().map { row in
    PositionRow(
      day: String(row[0]),
      asset: String(row[1]),
      venue: String(row[2]),
      long: try #require(Int(row[5])),
      short: try #require(Int(row[6]))
    )
  }
}

/// One row of `levels/levels.csv`.
struct LevelRow {
  let day, asset: String
  let price: Double
  let long, short: Int
}

/// The rows of the levels, in the order of the file.
func levelRows(in files: [SampleFile]) throws -> [LevelRow] {
  try cells(of: "levels/levels.csv", in: files).dropFirst().map { row in
    LevelRow(
      day: String(row[0]),
      asset: String(row[1]),
      price: try #require(Double(row[2])),
      long: try #require(Int(row[3])),
      short: try #require(Int(row[4]))
    )
  }
}

/// The last close and open interest of each asset.
func lastBars(in files: [SampleFile]) throws -> [String: (close: Double, openInterest: Int)] {
  var bars: [String: (close: Double, openInterest: Int)] = [:]
  for row in try cells(of: "market/market.csv", in: files).dropFirst() {
    bars[String(row[1])] = (try #require(Double(row[2])), try #require(Int(row[5])))
  }
  return bars
}

/// Both sides of each day over all markets, oldest day first.
func totals(in files: [SampleFile]) throws -> [(day: String, long: Int, short: Int)] {
  var sums: [String: (long: Int, short: Int)] = [:]
  for row in try positionRows(in: files) {
    sums[row.day, default: (0, 0)].long += row.long
    sums[row.day, default: (0, 0)].short += row.short
  }
  return sums.map { ($0.key, $0.value.long, $0.value.short) }.sorted { $0.0 < $1.0 }
}
