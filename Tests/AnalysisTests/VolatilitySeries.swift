// SPDX-License-Identifier: Apache-2.0
import Foundation
import Positioning
import TestSupport

@testable import Analysis

/// Prices, funding and open interest of real markets.
///
/// The data lie beside the checkout and are not part of it; without them nothing is tested here.
enum RealSeries {
  private static let folder = sharedFolder + "/data/"
  static let exists = isThere(folder + "binance_perp/1d")

  /// Daily bars of a perpetual future, stamped by their close; the last one of the file, which was
  /// not over, is left out.
  static func dailyBars(of asset: String) throws -> [MarketBar] {
    try rows(of: "binance_perp/1d/\(asset)USDT.csv").dropLast().compactMap { cells in
      guard let opening = Int(cells[0]) else { return nil }
      return MarketBar.of(asset, at: .moment(Instant(opening / 1000 + 86_400))) { values in
        values.open = Double(cells[1])
        values.high = Double(cells[2])
        values.low = Double(cells[3])
        values.close = Double(cells[4])
        values.volume = Double(cells[6])
      }
    }
  }

  /// Funding rates at their settlements, to the second, without a stated interval.
  static func funding(of asset: String, in file: String) throws -> [MarketBar] {
    try rows(of: "binance_funding_8h/" + file).compactMap { cells in
      let time = cells[0].split(whereSeparator: { " :.".contains($0) })
      guard let day = Day(time[0]), let rate = Double(cells[1]) else { return nil }
      let clock = time[1...3].compactMap { Int($0) }
      let seconds = clock[0] * 3600 + clock[1] * 60 + clock[2]
      return MarketBar.of(asset, at: .moment(day.start + seconds)) { $0.fundingRate = rate }
    }
  }

  /// Open interest in a perpetual future at the end of each day: in dollars as bars, and in coins.
  static func dailyInterest(
    of asset: String
  ) throws -> (dollars: [MarketBar], coins: [(day: Day, interest: Double)]) {
    let rows = try rows(of: "binance_perp/oi_1d/\(asset)USDT.csv").compactMap { cells in
      Int(cells[0]).map { (Instant($0 / 1000), coins: Double(cells[2]), dollars: Double(cells[3])) }
    }
    let bars = rows.map { row in
      MarketBar.of(asset, at: .moment(row.0)) { $0.openInterest = row.dollars }
    }
    return (bars, rows.compactMap { row in row.coins.map { ((row.0 + -1).day, $0) } })
  }

  /// Open interest in BTC futures by day, all venues, US dollars.
  static func openInterest() throws -> [MarketBar] {
    try rows(of: "misc_btc_daily/futures_open_interest_usd_2020_2026.csv").compactMap { cells in
      guard let day = Day(cells[0]), let interest = Double(cells[1]) else { return nil }
      return MarketBar.of("BTC", at: .day(day)) { $0.openInterest = interest }
    }
  }

  /// Daily opening and close of crude oil futures.
  static func crude() throws -> [MarketBar] {
    try rows(of: "cot_weekly/price_CL_F.csv").compactMap { cells in
      guard let day = Day(cells[0]), let close = Double(cells[2]) else { return nil }
      return MarketBar.of("CL", at: .day(day)) { values in
        values.open = Double(cells[1])
        values.close = close
      }
    }
  }

  private static func rows(of path: String) throws -> [[Substring]] {
    try String(contentsOfFile: folder + path, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  }
}

extension Day {
  /// The day of a text such as `2026-03-18`.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }
}

extension MarketBar {
  /// A bar at `Apex`, public when its time is over.
  static func of(
    _ asset: String = "BTC",
    _ venue: String = "Apex",
    at time: ObservationTime,
    _ change: (inout Values) -> Void
  ) -> MarketBar {
    var values = Values()
    change(&values)
    return MarketBar(
      key: Key(asset: Asset(asset), venue: Venue(venue), time: time),
      published: time.naturallyPublic,
      values: values
    )
  }
}

extension NoteDate {
  /// A note of `day`, written at its end, about that day or the week that ends with it.
  static func at(_ day: Day, _ cadence: Cadence = .daily) -> NoteDate {
    NoteDate(
      date: day,
      slot: cadence.slot(of: day),
      slots: [cadence.slot(of: day)],
      asOf: day,
      cutOff: day.end,
      headline: NoteAnalysis.Headline(measure: .reported),
      before: []
    )
  }
}

extension Double {
  /// Whether this is `other` to nine digits.
  func isClose(to other: Double) -> Bool { abs(self - other) <= 1e-9 * abs(other) }
}
