// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import History
import Positioning

extension DatasetBuilder {
  /// Reads a store, as if the files that were put into it were read.
  ///
  /// - Throws: `history.damaged`, `history.unreadable`, `history.busy`.
  mutating func readStore(_ path: String) throws(ReportError) {
    guard let store = stores[path] else { return }
    var numbers = StoreNumbers(store, in: path, files: files)
    try seeContracts(of: store)
    for series in store.series { numbers.add(series, rules, &interner, &markets, &cftc) }
    for name in store.names { numbers.sources.append(interner.code(of: name)) }
    var releases = LastRelease(rules.releases)
    var (positions, bars, levels) = (self.positions, self.bars, self.levels)
    (self.positions, self.bars, self.levels) = ([], [], [])
    positions.reserveCapacity(positions.count + (try store.positionCount(in: window)))
    try store.positions(in: window) { positions.append(PositionRow($0, numbers, &releases)) }
    try store.bars { bars.append(BarRow($0, numbers, store)) }
    try store.levels { levels.append(LevelRow($0, numbers, store)) }
    (self.positions, self.bars, self.levels) = (positions, bars, levels)
    gaps.formUnion(try store.gaps().map { Gap($0, store) })
    comments += try store.comments()
    for row in try store.rejections() { findings.reject(numbers.rejected(row, files)) }
  }

  /// Notes what contracts are called in the reports that the store was made of.
  private mutating func seeContracts(of store: HistoryReader) throws(ReportError) {
    for contract in try store.contractNames() where rules.contracts[contract.code] == nil {
      let (code, name) = (interner.code(of: contract.code), interner.code(of: contract.name))
      cftc.see(code, named: name, asOf: contract.asOf, interner)
    }
  }
}

/// What a store's numbers are in a reading.
struct StoreNumbers {
  let store: HistoryReader
  /// The markets of positions, by series.
  private(set) var markets: [Int32] = []
  /// Codes of sources, by name.
  var sources: [UInt32] = []
  /// The dataset's files, by file.
  private let files: [Int]

  /// The numbers of the store at `path` in a reading of `all` files.
  init(_ store: HistoryReader, in path: String, files all: [String]) {
    self.store = store
    let places = Dictionary(
      uniqueKeysWithValues: all.enumerated().map { ($0.element, $0.offset) }
    )
    files = store.files.map { places[storedFileName($0, in: path)] ?? places[path] ?? 0 }
  }

  /// Adds the next series.
  mutating func add(
    _ series: Series,
    _ rules: ReadingRules,
    _ interner: inout Interner,
    _ markets: inout MarketIndex,
    _ cftc: inout CFTCMarkets
  ) {
    if let market = series.market { return self.markets.append(markets.number(of: market)) }
    guard series.kind == .positions else { return self.markets.append(0) }
    let code = interner.code(of: series.contract)
    let known = rules.contracts[series.contract]
    self.markets.append(
      cftc.number(code, series.population, series.contract, known, in: &markets)
    )
  }

  /// Where a row of the store was read.
  func place(_ head: RowHead) -> InputPlace {
    InputPlace(file: files[Int(head.file)], line: head.line)
  }

  /// A row that was set aside when its file was put into the store.
  func rejected(_ row: StoredRejection, _ files: [String]) -> RejectedRow {
    RejectedRow(
      file: files[self.files[Int(row.file)]],
      line: row.line,
      column: row.column,
      id: row.id,
      reason: row.reason,
      text: row.text
    )
  }
}

/// A release calendar that remembers the last day it was asked for, since rows come by their time.
struct LastRelease {
  let releases: ReleaseCalendar
  private var last: (time: StoredTime, published: Instant)?

  /// A calendar that was not asked yet.
  init(_ releases: ReleaseCalendar) { self.releases = releases }

  /// When a row became public.
  mutating func published(_ head: RowHead, _ series: Series) -> Instant {
    guard head.published == .byRule, series.comesByReport else {
      return head.published.instant(of: head.time.time, series, releases)
    }
    if let last, last.time == head.time { return last.published }
    let published = head.published.instant(of: head.time.time, series, releases)
    last = (head.time, published)
    return published
  }
}
