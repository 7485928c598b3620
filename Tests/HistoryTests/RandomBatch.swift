// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport

@testable import History

/// Numbers that a store could spoil: it must give back the same bits.
private let hardNumbers: [Double] = [
  0, -0.0, 1, -1, 0.1, .leastNonzeroMagnitude, .leastNormalMagnitude, .greatestFiniteMagnitude,
  9_007_199_254_740_991, 9_007_199_254_740_992, 9_007_199_254_740_994, -37.63, 1 / 3, .pi * 1e17,
  1e18, .nan,
]

/// Texts that a query, a terminal or a C library could stumble over; the last is empty.
private let hardTexts = [
  "BTC", "'); DROP TABLE positions; --", "a\u{0}b", "\u{0}", "é", "\u{202E}evil", "two\nlines",
  "\"quoted\"", "💥", String(repeating: "x", count: 5000), " blank ", "NULL", "1", "",
]

/// Rows of all kinds, each key and publication once.
func randomBatch(_ random: inout SplitMix64) -> IngestBatch {
  var maker = BatchMaker(random)
  defer { random = maker.random }
  return maker.batch()
}

private struct BatchMaker {
  var random: SplitMix64
  private var keys: Set<[Int]> = []

  init(_ random: SplitMix64) { self.random = random }

  mutating func batch() -> IngestBatch {
    var batch = IngestBatch()
    batch.files = ["a.csv", "b 'c'.csv"]
    batch.sources = [""] + hardTexts.dropLast().shuffled(using: &random).prefix(3)
    var markets: [Series] = []
    for _ in 0..<5 {
      let market = market()
      if !markets.contains(market) { markets.append(market) }
    }
    let count = Int32(markets.count)
    batch.series = markets
    batch.series.append(Series(.market, Asset(text()), Venue(text())))
    batch.series.append(Series(.levels, Asset(text()), Venue(text())))
    batch.series.append(.unknown)
    batch.positions = RowSource(positions(of: count))
    batch.bars = RowSource(bars(of: count))
    batch.levels = RowSource(levels(of: count + 1))
    batch.gaps = batch.series.indices.map {
      StoredGap(series: Int32($0), time: StoredTime(.day(someDay + $0)))
    }
    batch.comments = (0..<5).map { comment($0) }
    batch.contracts = [StoredContractName(code: "13374+", asOf: someDay, name: text())]
    batch.rejections = [
      StoredRejection(file: 1, line: 3, column: 7, id: "data.number", reason: text(), text: text())
    ]
    return batch
  }

  private mutating func positions(of count: Int32) -> [StoredPosition] {
    var rows: [StoredPosition] = []
    for _ in 0..<60 {
      guard let head = head(Int32.random(in: 0..<count, using: &random)) else { continue }
      rows.append(
        StoredPosition(
          head,
          long: number(),
          short: number(),
          ratio: number(),
          spreading: amount(),
          lastPlace: Int8.random(in: -128...127, using: &random),
          isBalanced: flag()
        )
      )
    }
    return rows
  }

  private mutating func bars(of series: Int32) -> [StoredBar] {
    var rows: [StoredBar] = []
    for _ in 0..<20 {
      guard let head = head(series) else { continue }
      var values = MarketBar.Values()
      values.close = flag() ? nil : hardNumbers.dropLast().randomElement(using: &random)
      values.fundingRate = -0.0001
      values.volume = flag() ? nil : amount()
      rows.append(StoredBar(head, values))
    }
    return rows
  }

  private mutating func levels(of series: Int32) -> [StoredLevel] {
    var rows: [StoredLevel] = []
    for price in 1..<20 {
      guard let head = head(series, item: price) else { continue }
      let price = Double(price) + 0.1
      rows.append(StoredLevel(head, price: price, long: amount(), short: number(from: 0)))
    }
    return rows
  }

  /// A head with a key of its own; `nil` if the key is taken.
  private mutating func head(_ series: Int32, item: Int = 0) -> RowHead? {
    let day = someDay + Int.random(in: -3...3, using: &random)
    let second = Int.random(in: 0..<9, using: &random)
    let time = StoredTime(flag() ? .day(day) : .moment(day.start + second))
    let later = day.end + 1_000_000 + Int.random(in: 0...2, using: &random)
    let published: StoredPublication = flag() ? .byRule : StoredPublication(stated: later)
    guard keys.insert([Int(series), time.code, published.code, item]).inserted else { return nil }
    return RowHead(
      series: series,
      time: time,
      published: published,
      rounding: flag() ? .nan : 1e9,
      status: Status.allCases.randomElement(using: &random) ?? .published,
      source: Int32.random(in: 0...3, using: &random),
      file: Int32.random(in: 0...1, using: &random),
      line: UInt32.random(in: 1...UInt32.max, using: &random)
    )
  }

  private mutating func market() -> Series {
    let isClass = flag()
    let market = Market(
      asset: Asset(text()),
      venue: Venue(text()),
      contract: flag() ? "" : text(),
      measure: isClass ? .traderClass : .reported,
      population: isClass ? .noncommercial : nil
    )
    return Series(market, .usd, isReported: isClass && flag())
  }

  private mutating func comment(_ index: Int) -> ReaderComment {
    ReaderComment(
      note: someDay + index,
      author: text(),
      role: flag() ? nil : hardTexts.randomElement(using: &random),
      time: someDay.start,
      text: text(),
      likes: index
    )
  }

  private mutating func text() -> String {
    hardTexts.dropLast().randomElement(using: &random) ?? ""
  }
  private mutating func number() -> Double { hardNumbers.randomElement(using: &random) ?? 1 }
  private mutating func number(from low: Double) -> Double { max(low, amount() - 5e11) }
  private mutating func amount() -> Double { Double.random(in: 0...1e12, using: &random) }
  private mutating func flag() -> Bool { Bool.random(using: &random) }
}

extension IngestBatch {
  /// The batch in `count` parts, each row in one of them.
  func cut(into count: Int, _ random: inout SplitMix64) -> [IngestBatch] {
    var parts = Array(repeating: self, count: count)
    func share<Row>(_ rows: RowSource<Row>, _ random: inout SplitMix64) -> [RowSource<Row>] {
      var shares = Array(repeating: [Row](), count: count)
      for index in 0..<rows.count {
        shares[Int.random(in: 0..<count, using: &random)].append(rows[index])
      }
      return shares.map { RowSource($0) }
    }
    let positions = share(positions, &random)
    let bars = share(bars, &random)
    let levels = share(levels, &random)
    for part in 0..<count {
      parts[part].positions = positions[part]
      (parts[part].bars, parts[part].levels) = (bars[part], levels[part])
    }
    return parts
  }
}
