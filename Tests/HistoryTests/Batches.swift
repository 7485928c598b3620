// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import TestSupport

@testable import History

/// A day all tests speak of.
let someDay = Day(20_000)

extension Market {
  /// A market of a published figure.
  static func reported(_ asset: String, _ venue: String = "all") -> Market {
    Market(asset: Asset(asset), venue: Venue(venue), measure: .reported)
  }
}

extension RowHead {
  /// A head with nothing but what is given.
  init(
    _ series: Int32 = 0,
    day: Int = 0,
    published: StoredPublication = .byRule,
    source: Int32 = 0,
    line: UInt32 = 2
  ) {
    self.init(
      series: series,
      time: StoredTime(.day(someDay + day)),
      published: published,
      rounding: .nan,
      status: .published,
      source: source,
      file: 0,
      line: line
    )
  }
}

extension StoredPosition {
  /// Both sides and nothing else.
  init(_ head: RowHead, _ long: Double, _ short: Double) {
    self.init(
      head,
      long: long,
      short: short,
      ratio: .nan,
      spreading: .nan,
      lastPlace: 0,
      isBalanced: false
    )
  }
}

/// A batch of positions of the markets `BTC` and `ETH`, read from one file.
func batch(_ positions: [StoredPosition], file: String = "a.csv") -> IngestBatch {
  var batch = IngestBatch()
  batch.files = [file]
  batch.sources = ["", "desk", "wire"]
  batch.series = [Series(.reported("BTC"), .usd), Series(.reported("ETH"), .usd)]
  batch.positions = RowSource(positions)
  return batch
}

/// A stated publication, hours after the end of the day all tests speak of.
func hours(_ count: Int) -> StoredPublication {
  StoredPublication(stated: someDay.end + count * 3600)
}

/// All positions of a store, in the order of its key.
func positions(in path: String) throws(ReportError) -> [StoredPosition] {
  var rows: [StoredPosition] = []
  try HistoryReader(path).positions { rows.append($0) }
  return rows.sorted { $0.head.order < $1.head.order }
}

extension RowHead {
  /// The key as numbers, which can be compared.
  fileprivate var order: (Int, Int32, Int) { (time.code, series, published.code) }
}

/// What `body` is refused for.
func findings(_ body: () throws(ReportError) -> Void) -> [Diagnostic] {
  do throws(ReportError) {
    try body()
    return []
  } catch {
    return error.diagnostics
  }
}
