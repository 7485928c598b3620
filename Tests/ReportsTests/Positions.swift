// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport

/// Inputs made of plain numbers.
enum Positions {
  static let header = "time,asset,venue,measure,unit,long,short\n"

  /// Both sides of two assets at two venues for `days` days from 1 December 2025, rows in order.
  static func rows(_ days: Int, seed: UInt64 = 7) -> [String] {
    var random = SplitMix64(seed: seed)
    return (1...days).flatMap { day in
      ["BTC", "ETH"].flatMap { asset in
        ["Aldgate", "Bourse"].map { venue in
          let long = Int.random(in: 100...900, using: &random) * 1_000_000
          let short = Int.random(in: 100...900, using: &random) * 1_000_000
          return "\(date(day)),\(asset),\(venue),reported,usd,\(long),\(short)\n"
        }
      }
    }
  }

  /// A close and a funding rate of both assets for `days` days from 1 December 2025.
  static func market(_ days: Int) -> String {
    "time,asset,close,funding_rate,funding_interval_hours\n"
      + (1...days).flatMap { day in
        ["BTC", "ETH"].map { "\(date(day)),\($0),\(100 + day * day % 17),0.0001,8\n" }
      }.joined()
  }

  /// A whole input folder of `days` days.
  static func input(_ days: Int) -> [String: String] {
    [
      "positions/p.csv": header + rows(days).joined(),
      "market/m.csv": market(days),
    ]
  }

  /// The day `number` days after 30 November 2025.
  static func date(_ number: Int) -> String {
    let (month, day) = number <= 31 ? (12, number) : (1, number - 31)
    return "\(month == 12 ? 2025 : 2026)-\(month == 12 ? "12" : "01")-\(day < 10 ? "0" : "")\(day)"
  }

  /// The folder of that day's note.
  static func folder(_ number: Int) -> String { date(number).replacing("-", with: "/") }
}
