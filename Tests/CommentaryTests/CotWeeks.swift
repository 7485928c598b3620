// SPDX-License-Identifier: Apache-2.0
import Analysis
import Foundation
import Positioning
import TestSupport

/// Twenty years of weekly reports beside the project, as observations.
enum CotWeeks {
  static let folder = sharedFolder + "/data/cot_weekly"

  /// Every class of `assets`, public on the Friday after.
  static func observations(of assets: [String]) -> [Observation] {
    assets.flatMap { asset in
      rows("cot_\(asset).csv").flatMap { row -> [Observation] in
        guard let day = day(row[0]) else { return [] }
        let classes: [Population] = [.noncommercial, .commercial, .nonreportable]
        return classes.enumerated().compactMap { place, population in
          guard let long = Double(row[1 + 2 * place]), let short = Double(row[2 + 2 * place])
          else { return nil }
          let market = Market(
            asset: Asset(asset),
            venue: Venue("CFTC"),
            contract: asset,
            measure: .traderClass,
            population: population
          )
          return Observation(
            key: .init(market: market, unit: .contracts, time: .day(day)),
            published: (day + 3).end + -3 * 3_600,
            value: .sides(long: long, short: short)
          )
        }
      }
    }
  }

  /// The closes of `asset` from the price file of `ticker`.
  static func bars(_ asset: String, _ ticker: String) -> [MarketBar] {
    rows("price_\(ticker).csv").compactMap { row in
      guard let day = day(row[0]), let close = Double(row[2]) else { return nil }
      var values = MarketBar.Values()
      values.close = close
      return MarketBar(
        key: .init(asset: Asset(asset), venue: .all, time: .day(day)),
        published: day.end,
        values: values
      )
    }
  }

  private static func rows(_ name: String) -> [[String]] {
    let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static func day(_ text: String) -> Day? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) : nil
  }
}
