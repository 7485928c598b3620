// SPDX-License-Identifier: Apache-2.0
import History
import Positioning

/// The series and sources of a batch by number, and its rows with them.
struct BatchNumbers {
  private(set) var series: [Series] = []
  private(set) var sources: [String]
  private var seriesNumbers: [Series: Int32] = [:]
  private var sourceNumbers: [String: Int32] = [:]
  private let fileNumbers: [String: Int32]

  /// The numbers of a batch of `files`, whose positions have `sources` by number.
  init(files: [String], sources: [String]) {
    self.sources = sources
    for (number, name) in sources.enumerated() { sourceNumbers[name] = Int32(number) }
    fileNumbers = Dictionary(
      uniqueKeysWithValues: files.enumerated().map { ($0.element, Int32($0.offset)) }
    )
  }

  /// The positions, each with its series.
  mutating func positions(_ rows: MergedRows) -> RowSource<StoredPosition> {
    var known: [PositionSeries: Int32] = [:]
    var last: (key: PositionSeries, number: Int32)?
    let numbers = rows.positions.map { row in
      let key = PositionSeries(row)
      if let last, last.key == key { return last.number }
      let number = known[key] ?? number(of: key.series(rows.markets))
      known[key] = number
      last = (key, number)
      return number
    }
    let positions = rows.positions
    return RowSource(count: positions.count) { StoredPosition(positions[$0], numbers[$0]) }
  }

  /// The bars, each with its series.
  mutating func bars(_ rows: [BarRow]) -> RowSource<StoredBar> {
    let heads = rows.map { row in
      let bar = row.bar
      return RowHead(
        series: number(of: Series(.market, bar.key.asset, bar.key.venue)),
        time: StoredTime(bar.key.time),
        published: publication(bar.published, of: bar.key.time),
        rounding: bar.rounding ?? .nan,
        status: bar.status,
        source: number(of: bar.source),
        row.place
      )
    }
    return RowSource(count: rows.count) { StoredBar(heads[$0], rows[$0].bar.values) }
  }

  /// The levels, each with its series.
  mutating func levels(_ rows: [LevelRow]) -> RowSource<StoredLevel> {
    let heads = rows.map { row in
      let level = row.level
      return RowHead(
        series: number(of: Series(.levels, level.key.asset, level.key.venue)),
        time: StoredTime(level.key.time),
        published: publication(level.published, of: level.key.time),
        rounding: level.rounding ?? .nan,
        status: level.status,
        source: number(of: level.source),
        row.place
      )
    }
    return RowSource(count: rows.count) { index in
      let level = rows[index].level
      return StoredLevel(
        heads[index],
        price: level.key.price,
        long: level.long,
        short: level.short
      )
    }
  }

  /// A gap with its series.
  mutating func gap(_ gap: Gap) -> StoredGap {
    let series: Series =
      switch gap.subject {
      case .market(let market): Series(market, nil)
      case .bar(let asset, let venue): Series(.market, asset, venue)
      case .level(let asset, let venue): Series(.levels, asset, venue)
      case .unknown: .unknown
      }
    return StoredGap(series: number(of: series), time: StoredTime(gap.time))
  }

  /// A row that was set aside; `nil` if its file is none of the batch.
  func rejection(_ row: RejectedRow) -> StoredRejection? {
    fileNumbers[row.file].map { file in
      StoredRejection(
        file: file,
        line: row.line,
        column: row.column,
        id: row.id,
        reason: row.reason,
        text: row.text
      )
    }
  }
}

extension BatchNumbers {
  private mutating func number(of one: Series) -> Int32 {
    if let number = seriesNumbers[one] { return number }
    let number = Int32(series.count)
    series.append(one)
    seriesNumbers[one] = number
    return number
  }

  private mutating func number(of source: String) -> Int32 {
    if let number = sourceNumbers[source] { return number }
    let number = Int32(sources.count)
    sources.append(source)
    sourceNumbers[source] = number
    return number
  }
}

/// What makes the series of a positions row, with names as numbers.
private struct PositionSeries: Hashable {
  let market: Int32
  let unit: Unit?
  let isReported: Bool

  init(_ row: PositionRow) {
    (market, unit, isReported) = (row.market, row.unit, row.basis == .reported)
  }

  func series(_ markets: [Market]) -> Series {
    Series(markets[Int(market)], unit, isReported: isReported)
  }
}

extension StoredPosition {
  /// A row of the series with `number`.
  fileprivate init(_ row: PositionRow, _ number: Int32) {
    let head = RowHead(
      series: number,
      time: StoredTime(row.time),
      published: row.basis == .stated ? StoredPublication(stated: row.published) : .byRule,
      rounding: row.rounding ?? .nan,
      status: row.status,
      source: Int32(row.source),
      row.place
    )
    let (long, short): (Double, Double) =
      switch row.value {
      case .sides(let long, let short): (long, short)
      case .ratio(let ratio): (ratio, .nan)
      }
    self.init(
      head,
      long: long,
      short: short,
      ratio: row.statedRatio ?? .nan,
      spreading: row.spreading ?? .nan,
      lastPlace: row.lastPlace,
      isBalanced: row.isBalanced
    )
  }
}

extension RowHead {
  fileprivate init(
    series: Int32,
    time: StoredTime,
    published: StoredPublication,
    rounding: Double,
    status: Status,
    source: Int32,
    _ place: InputPlace
  ) {
    self.init(
      series: series,
      time: time,
      published: published,
      rounding: rounding,
      status: status,
      source: source,
      file: Int32(place.file),
      line: place.line
    )
  }
}

/// A publication at the time that is natural for bars and levels is as good as none stated.
private func publication(_ published: Instant, of time: ObservationTime) -> StoredPublication {
  published == time.naturallyPublic ? .byRule : StoredPublication(stated: published)
}
