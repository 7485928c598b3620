// SPDX-License-Identifier: Apache-2.0
import Foundation
import Positioning
import TestSupport

@testable import Analysis

/// Real series that event studies are made of.
enum StudyData {
  static let reports = sharedFolder + "/data/cot_weekly"
  static let rates = sharedFolder + "/data/binance_funding_8h"
  static let bars = sharedFolder + "/data/binance_perp/1d"

  /// Markets whose files of positions have one of prices.
  static let priced = [
    "aud": "6A_F", "bitcoin": "BTC_USD", "bond30": "ZB_F", "cad": "6C_F", "chf": "6S_F",
    "copper": "HG_F", "crude": "CL_F", "dow": "YM_F", "eur": "6E_F", "gasoline": "RB_F",
    "gbp": "6B_F", "gold": "GC_F", "heating_oil": "HO_F", "jpy": "6J_F", "nasdaq": "NQ_F",
    "natgas": "NG_F", "platinum": "PL_F", "russell": "RTY_F", "silver": "SI_F", "sp500": "ES_F",
    "tnote10": "ZN_F", "tnote2": "ZT_F", "tnote5": "ZF_F", "usdx": "DX_F",
  ]

  /// Noncommercial long ÷ short of one market, week by week, with the closes of its future.
  static func report(_ name: String) throws -> StudySubject {
    let calendar = ReleaseCalendar()
    let readings = try rows(of: "\(reports)/cot_\(name).csv").compactMap { row in
      day(row[0]).map { day in
        StudySubject.Figure(
          day: Cadence.weekly.slot(of: day),
          published: calendar.published(asOf: day),
          value: PositionValue.sides(long: Double(row[1]) ?? 0, short: Double(row[2]) ?? 0).ratio
        )
      }
    }
    let closes = try rows(of: "\(reports)/price_\(priced[name] ?? "").csv").compactMap { row in
      day(row[0]).map { StudySubject.Figure(day: $0, published: $0.end, value: Double(row[2])) }
    }
    let market = report(of: name)
    return StudySubject(.market(market), priced: market.asset, readings: readings, closes: closes)
  }

  /// The market that ``report(_:)`` is about.
  static func report(of name: String) -> Market {
    .of(name, "CFTC", measure: .traderClass, population: .noncommercial)
  }

  /// The mean rate of each day, with the closes of the perpetual; the last bar is not closed.
  static func funding(_ asset: String, file: String) throws -> StudySubject {
    var rates: [Day: [Double]] = [:]
    for row in try rows(of: "\(Self.rates)/\(file).csv") {
      guard let day = day(row[0]), let rate = Double(row[1]) else { continue }
      rates[day, default: []].append(rate)
    }
    let readings = rates.map { day, rates in
      StudySubject.Figure.of(rates.reduce(0, +) / Double(rates.count), on: day.count)
    }
    let closes = try rows(of: "\(bars)/\(asset)USDT.csv").dropLast().compactMap { row in
      Int(row[0]).map { StudySubject.Figure.of(Double(row[4]), on: $0 / 86_400_000) }
    }
    let market = Market.of(asset)
    return StudySubject(.market(market), priced: market.asset, readings: readings, closes: closes)
  }

  private static func rows(of path: String) throws -> [[Substring]] {
    try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  }

  private static func day(_ text: Substring) -> Day? {
    let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) : nil
  }
}
