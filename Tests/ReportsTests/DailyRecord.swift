// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport

/// A made-up record of a few markets with closes, open interest, takers and levels, day by day, some
/// of it late and some of it stated again.
struct DailyRecord: Sendable {
  /// A line of one of the files.
  struct Row: Sendable {
    /// The file without its ending.
    let file: String
    /// The cells without the publication.
    let cells: String
    /// The day whose note is the first to see it.
    let known: Int
    /// Whether it is public later than such a row is by itself.
    let isLate: Bool
  }

  /// The first day: 200 days before the first of October 2025.
  static let start = Day(20_162)
  /// The headers of the files, without the publication.
  static let headers = [
    "positions": "time,asset,venue,measure,unit,long,short",
    "market": "time,asset,close,open_interest,volume",
    "levels": "time,asset,price,long,short",
  ]
  /// How many days there are, from 0 on.
  let days: Int
  private(set) var rows: [Row] = []

  /// The record of `days` days for one seed.
  init(days: Int, seed: UInt64) {
    self.days = days
    var random = SplitMix64(seed: seed)
    for asset in ["BTC", "ETH", "SOL"] { add(asset, &random) }
  }

  private mutating func add(_ asset: String, _ random: inout SplitMix64) {
    var price = 1000.0
    var interest = 5e8
    for day in 0..<days {
      // Sides swing further out from day to day, so that many readings are extreme.
      let swing = 0.2 + Double(day) / 100
      for venue in ["Aldgate", "Bourse"] {
        let (long, short) = (Self.side(swing, &random), Self.side(swing, &random))
        state("positions", "\(asset),\(venue),reported,usd", on: day, &random) { again in
          ["\(long + again),\(short)"]
        }
      }
      let (bought, sold) = (Self.side(1, &random), Self.side(1, &random))
      state("positions", "\(asset),all,taker_volume,usd", on: day, &random) { again in
        ["\(bought + again),\(sold)"]
      }
      price *= 0.96 + 0.08 * random.uniform()
      interest *= 0.95 + 0.105 * random.uniform()
      let (close, open) = (Int(price) + 50, Int(interest))
      state("market", asset, on: day, &random) { again in ["\(close + again),\(open),\(open / 3)"] }
      guard day >= 190 else { continue }
      state("levels", asset, on: day, &random) { again in
        (1...3).flatMap { step in
          let size = open / 20 * step
          return [
            "\(close * (100 - 3 * step) / 100),\(size + again),0",
            "\(close * (100 + 2 * step) / 100),0,\(size)",
          ]
        }
      }
    }
  }

  private static func side(_ swing: Double, _ random: inout SplitMix64) -> Int {
    Int(1e7 * (1 + swing * random.uniform() * random.uniform() * 10))
  }

  /// Adds rows of `day`, one in twelve of them again with another value some days later.
  private mutating func state(
    _ file: String,
    _ key: String,
    on day: Int,
    _ random: inout SplitMix64,
    _ values: (_ again: Int) -> [String]
  ) {
    let date = Self.date(day)
    let isLate = Int.random(in: 0..<40, using: &random) == 0
    func rows(_ again: Int, known: Int, isLate: Bool) -> [Row] {
      values(again).map {
        Row(file: file, cells: "\(date),\(key),\($0)", known: known, isLate: isLate)
      }
    }
    let known = day + (isLate ? 2 : 0)
    self.rows += rows(0, known: known, isLate: isLate)
    guard Int.random(in: 0..<12, using: &random) == 0 else { return }
    let later = known + Int.random(in: 1...40, using: &random)
    if later < days { self.rows += rows(7, known: later, isLate: true) }
  }
}

extension DailyRecord {
  /// The input of a build on what the note of `day` can see; on everything without it.
  ///
  /// - Parameters:
  ///   - day: The last day.
  ///   - seed: Shuffles the rows and splits every file in two; `nil` for the plain order.
  /// - Returns: The files' texts by name.
  func input(through day: Int? = nil, shuffledBy seed: UInt64? = nil) -> [String: String] {
    var random = SplitMix64(seed: seed ?? 0)
    var files: [String: String] = [:]
    for (file, header) in Self.headers {
      let lines = rows.filter { $0.file == file && $0.known <= day ?? days }.map(\.line)
      let shuffled = seed == nil ? lines : lines.shuffled(using: &random)
      let cut = seed == nil ? 0 : shuffled.count / 3
      files["\(file)/b.csv"] = header + ",published\n" + shuffled[cut...].joined()
      if cut > 0 { files["\(file)/a.csv"] = header + ",published\n" + shuffled[..<cut].joined() }
    }
    return files
  }

  /// The date of `day`, and the folder of its note.
  static func date(_ day: Int) -> String { "\(Day(start.count + day))" }
  static func folder(_ day: Int) -> String { date(day).replacing("-", with: "/") }
}

extension DailyRecord.Row {
  fileprivate var line: String {
    "\(cells),\(isLate ? "\(DailyRecord.date(known))T12:00:00Z" : "")\n"
  }
}
