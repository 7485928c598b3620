// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Positioning
import TestSupport
import Testing

@testable import Intake

/// Real files beside the project; absent elsewhere, then these tests are skipped.
private let shared = sharedFolder + "/data"

@Suite(.enabled(if: isThere(shared)))
struct SharedDataTests {
  @Test("a daily file of one exchange has 146 values and 90 gaps")
  func binanceMetrics() throws {
    let spec = SourceSpec(
      .positions,
      files: [.init("binance_metrics_daily/BTCUSDT_metrics_daily_2022-06_2023-01.csv")],
      folder: shared,
      columns: [.time: "create_time", .ratio: "count_long_short_ratio"],
      constants: [
        .asset: .init("BTC"), .venue: .init("Binance"), .measure: .init("account_ratio"),
      ]
    )
    let dataset = try readDataset([spec])
    #expect(dataset.observations.count == 146)
    #expect(dataset.gaps.count == 90)
    let market = Market(asset: Asset("BTC"), venue: Venue("Binance"), measure: .accountRatio)
    #expect(dataset.observations.allSatisfy { $0.key.market == market && $0.key.unit == nil })
    #expect(dataset.gaps.allSatisfy { $0.subject == .market(market) })
    #expect(dataset.observations.first?.value == .ratio(1.2215874973628265))
    #expect(
      dataset.ignoredColumns.map(\.names) == [
        [
          "symbol", "sum_open_interest", "sum_open_interest_value",
          "count_toptrader_long_short_ratio", "sum_toptrader_long_short_ratio",
          "sum_taker_long_short_vol_ratio",
        ]
      ]
    )
  }

  @Test("a weekly report without publication times is public with the CFTC's release")
  func cftc() throws {
    let spec = SourceSpec(
      .positions,
      files: [.init("cot_weekly/cot_bitcoin.csv")],
      folder: shared,
      columns: [.time: "date", .long: "spec_long", .short: "spec_short"],
      constants: [
        .asset: .init("bitcoin"), .venue: .init("CFTC"), .measure: .init("trader_class"),
        .population: .init("noncommercial"), .unit: .init("contracts"),
      ]
    )
    let dataset = try readDataset([spec])
    #expect(dataset.observations.count == 414)
    let calendar = ReleaseCalendar()
    for observation in dataset.observations {
      #expect(observation.published == calendar.published(asOf: observation.key.time.asOf))
    }
    #expect(dataset.observations.first?.published.description == "2018-04-13T19:30:00Z")
  }

  /// The three sources of one market's file.
  private func classes(of name: String) -> [SourceSpec] {
    [("spec", "noncommercial"), ("comm", "commercial"), ("nonrept", "nonreportable")].map {
      SourceSpec(
        .positions,
        files: [.init("cot_weekly/\(name).csv")],
        folder: shared,
        columns: [.time: "date", .long: "\($0.0)_long", .short: "\($0.0)_short"],
        constants: [
          .asset: .init(name), .venue: .init("CFTC"), .measure: .init("trader_class"),
          .population: .init($0.1), .unit: .init("contracts"),
        ],
        isBalanced: true
      )
    }
  }

  @Test("all three classes of all 28 markets balance in every week")
  func balance() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: shared + "/cot_weekly")
      .filter { $0.hasPrefix("cot_") }.map { String($0.dropLast(4)) }.sorted()
    #expect(names.count == 28)
    let dataset = try readDataset(names.flatMap(classes))
    // Market-weeks as data/README.md counts them: 28,242 have a class on each side.
    let weeks = Dictionary(grouping: dataset.observations) { $0.key.market.asset }
      .mapValues { Set($0.map(\.key.time)).count }
    #expect(weeks[Asset("cot_gold")] == 1054)
    #expect(weeks[Asset("cot_bitcoin")] == 414)
    #expect(weeks[Asset("cot_gasoline")] == 1048)
    #expect(weeks[Asset("cot_russell")] == 590)
    #expect(weeks[Asset("cot_lumber")] == 903)
    #expect(dataset.observations.count == 3 * weeks.values.reduce(0, +))
    #expect(dataset.warnings.isEmpty && dataset.gaps.isEmpty)
  }

  @Test("the file with the wrong columns does not balance, which is told in six findings")
  func knownBad() throws {
    let error = try #require(throws: ReportError.self) {
      try readDataset(classes(of: "known_bad/cot_corn"))
    }
    #expect(error.stage == .data)
    #expect(error.diagnostics.map(\.id) == Array(repeating: "data.balance", count: 6))
    #expect(error.diagnostics.map(\.location?.line) == [2, 3, 4, 5, 6, 7])
    #expect(
      error.diagnostics.first?.summary == """
        the sides of `known_bad/cot_corn/CFTC/trader_class` at 2006-01-03 do not balance: over all \
        classes long is 662599 and short 684183, and in any contract they are equal
        """
    )
    #expect(error.diagnostics.first?.location?.file.hasSuffix("known_bad/cot_corn.csv") == true)
    #expect(error.diagnostics.last?.summary.hasPrefix("1049 more times up to 2026-03-10") == true)
  }

  @Test("daily bars stamped by their opening are public at their close")
  func bars() throws {
    let spec = SourceSpec(
      .market,
      files: [.init("binance_perp/1d/BTC*.csv")],
      folder: shared,
      columns: [.time: "timestamp", .volume: "quote_volume"],
      constants: [.asset: .init("BTC"), .venue: .init("Binance"), .interval: .init("1d")],
      dropsLast: true
    )
    let dataset = try readDataset([spec])
    #expect(dataset.bars.count == 799)
    let first = try #require(dataset.bars.first)
    #expect(first.key.time == .moment(Instant(1_704_931_200)))
    #expect(first.published == Instant(1_704_931_200))
    #expect(first.values.close == 46662.9)
    #expect(first.values.volume == 30_628_280_360.85305)
  }

  @Test("a model's hourly levels are read as they are, each map by its moment")
  func levels() throws {
    struct Map: Decodable {
      struct Level: Decodable {
        let price, long_liq_usd, short_liq_usd: Double
      }
      let h: Int
      let levels: [Level]
    }
    let path = shared + "/liq_levels_estimated/liq_levels_daily.json"
    let days = try JSONDecoder().decode(
      [String: [Map]].self,
      from: Data(contentsOf: URL(filePath: path))
    )
    var text = "time,price,long,short\n"
    for (day, maps) in days {
      for map in maps {
        let hour = map.h < 10 ? "0\(map.h)" : "\(map.h)"
        for level in map.levels {
          text += "\(day) \(hour):00,\(level.price),\(level.long_liq_usd),\(level.short_liq_usd)\n"
        }
      }
    }
    let workspace = try Workspace(["a.csv": text])
    let dataset = try workspace.read(.levels, "a.csv") { $0.constants[.asset] = .init("BTC") }
    // Counted and added up with Python 3.11 from the same file; all figures are whole dollars.
    #expect(dataset.levels.count == 22_884)
    #expect(Set(dataset.levels.map(\.key.time)).count == 263)
    #expect(dataset.levels.reduce(0) { $0 + $1.long } == 16_199_581_426_511)
    #expect(dataset.levels.reduce(0) { $0 + $1.short } == 16_037_352_060_985)
    #expect(dataset.levels.allSatisfy { $0.status == .modelled && $0.key.venue == .all })
    #expect(dataset.levels.first?.key.price == 53_754.6)
    #expect(dataset.gaps.isEmpty && dataset.warnings.isEmpty)
  }

  @Test("settlements name their intervals")
  func funding() throws {
    let spec = SourceSpec(
      .market,
      files: [.init("binance_funding_8h/BTC_USDT_USDT_funding_2023_2026.csv")],
      folder: shared,
      columns: [.time: "timestamp", .fundingRate: "rate"],
      constants: [.asset: .init("BTC"), .venue: .init("Binance")]
    )
    let dataset = try readDataset([spec])
    #expect(dataset.bars.count == 3612)
    #expect(dataset.bars.first?.values.fundingIntervalHours == nil)
    #expect(dataset.bars.dropFirst().allSatisfy { $0.values.fundingIntervalHours == 8 })
  }

  @Test("five-minute shares and hourly ratios are read by moments")
  func intraday() throws {
    let shares = SourceSpec(
      .positions,
      files: [.init("binance_lsr_5m/*.csv")],
      folder: shared,
      columns: [
        .time: "timestamp", .long: "long_account", .short: "short_account",
        .ratio: "long_short_ratio",
      ],
      constants: [
        .asset: .init("BTC"), .venue: .init("Binance"), .measure: .init("account_ratio"),
        .unit: .init("share"),
      ]
    )
    let ratios = SourceSpec(
      .positions,
      files: [.init("okx_sol_hourly/long_short_ratio.csv")],
      folder: shared,
      columns: [.time: "dt"],
      constants: [
        .asset: .init("SOL"), .venue: .init("OKX"), .measure: .init("account_ratio"),
      ]
    )
    let dataset = try readDataset([shares, ratios])
    let (btc, sol) = (
      dataset.observations.filter { $0.key.market.asset == Asset("BTC") },
      dataset.observations.filter { $0.key.market.asset == Asset("SOL") }
    )
    #expect(btc.first?.value == .sides(long: 0.6791, short: 0.3209))
    #expect(btc.first?.statedRatio == 2.1162)
    #expect(btc.count == 21_224)
    #expect(sol.count == 625)
    #expect(sol.first?.key.time == .moment(Instant(1_780_239_600)))
  }
}
