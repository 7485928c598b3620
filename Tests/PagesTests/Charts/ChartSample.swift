// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import Testing

/// One note of each kind that a chart must be true for.
enum ChartSample: String, CaseIterable, Sendable, CustomTestStringConvertible {
  /// Dollars of fourteen assets, shorts far ahead, a year of days.
  case dollars
  /// One market that gives only a ratio above one, regimes by rank, gaps.
  case bareRatio = "bare-ratio"
  /// Contracts of many markets that do not add, weekly, both leans, one side empty in two.
  case contracts
  /// No longs at all, a short history.
  case noLongs = "no-longs"
  /// Longs ahead in coin, values beyond the axis.
  case coins
  /// Shares of accounts of two markets, even, no earlier values.
  case shares

  var testDescription: String { rawValue }

  var cadence: Cadence { self == .contracts ? .weekly : .daily }

  var note: NoteAnalysis {
    switch self {
    case .dollars: Self.dollarNote
    case .bareRatio: Self.bareRatioNote
    case .contracts: Self.contractsNote
    case .noLongs: Self.noLongsNote
    case .coins: Self.coinsNote
    case .shares: Self.sharesNote
    }
  }
}

extension ChartSample {
  private static func asset(_ symbol: String, _ short: Double, _ long: Double) -> SubjectFigure {
    ChartSamples.figure(.asset(Asset(symbol)), .usd, .sides(long: long * 1e9, short: short * 1e9))
  }

  private static func market(
    _ symbol: String,
    _ venue: String,
    _ measure: Measure,
    contract: String = ""
  ) -> Market {
    Market(asset: Asset(symbol), venue: Venue(venue), contract: contract, measure: measure)
  }

  private static var dollarNote: NoteAnalysis {
    let assets = [
      asset("BTC", 23.4, 1.62), asset("ETH", 11.8, 0.84), asset("SOL", 4.9, 0.41),
      asset("XRP", 2.7, 0.27), asset("BNB", 1.6, 0.2), asset("DOGE", 1.4, 0.16),
      asset("HYPE", 1.1, 0.14), asset("SUI", 0.8, 0.09), asset("LINK", 0.7, 0.08),
      asset("AVAX", 0.6, 0.08), asset("ADA", 0.5, 0.06), asset("1000PEPE", 0.3, 0.03),
      asset("TON", 0.15, 0.015), asset("DOT", 0.05, 0.005),
    ]
    return ChartSamples.note(
      ChartSamples.figure(
        .given(Market(asset: .all, measure: .reported)),
        .usd,
        .sides(long: 4e9, short: 50e9),
        rounding: 1e9,
        status: .synthetic
      ),
      measure: .reported,
      markets: assets,
      assets: assets,
      history: ChartSamples.history(366, endingAt: 0.08, wildness: 0.12, seed: 4)
    )
  }

  private static var bareRatioNote: NoteAnalysis {
    let lead = ChartSamples.figure(
      .market(market("BTC", "Binance", .accountRatio)),
      nil,
      .ratio(1.86),
      before: [1.02, 1.1],
      rank: 0.03,
      z: -4.2
    )
    return ChartSamples.note(
      lead,
      measure: .accountRatio,
      kind: .onlyMarket,
      markets: [lead],
      history: ChartSamples.history(236, endingAt: 1.86, wildness: 0.05, seed: 9) { index in
        (40..<85).contains(index) || (index > 200 && index.isMultiple(of: 2))
      }
    )
  }

  private static var contractsNote: NoteAnalysis {
    let sides: [(String, Double, Double)] = [
      ("BITCOIN", 21_400, 9_300), ("MICRO BITCOIN", 800, 15_100), ("ETHER", 6_100, 6_100),
      ("NANO BITCOIN", 0, 4_000), ("SOLANA", 3_000, 250), ("XRP", 900, 4_100),
      ("MICRO ETHER", 12_000, 11_000), ("NANO ETHER", 600, 0), ("MICRO SOL", 50, 2_000),
      ("MICRO XRP", 100, 90), ("DOGE", 700, 1_900), ("LINK", 30, 45), ("AVAX", 12, 80),
      ("LTC", 400, 44),
    ]
    let markets = sides.map { name, long, short in
      ChartSamples.figure(
        .market(market(name, "CME", .traderClass)),
        .contracts,
        .sides(long: long, short: short),
        before: [0.7],
        rank: long > short ? 0.7 : 0.2,
        window: 156
      )
    }
    return ChartSamples.note(
      markets[1],
      measure: .traderClass,
      population: .leveragedFunds,
      kind: .leadingMarket,
      markets: markets,
      history: ChartSamples.history(157, endingAt: 0.053, wildness: 0.2, every: 7, seed: 2) {
        $0 == 60 || $0 == 62
      }
    )
  }

  private static var noLongsNote: NoteAnalysis {
    let lead = ChartSamples.figure(.total, .usd, .sides(long: 0, short: 7.3e8), rank: nil, z: nil)
    let assets = [asset("BTC", 0.7, 0), asset("ETH", 0.03, 0), asset("SOL", 0, 0)]
    var history = ChartSamples.history(12, endingAt: 0.9, wildness: 0.1, seed: 3)
    history.append(HistoryPoint(day: ChartSamples.today + 1, ratio: nil, middle: nil))
    return ChartSamples.note(
      lead,
      measure: .liquidationLevels,
      markets: assets,
      assets: assets,
      history: history
    )
  }

  private static var coinsNote: NoteAnalysis {
    let value = PositionValue.sides(long: 48_210.4, short: 3_104.25)
    let lead = ChartSamples.figure(.asset(Asset("BTC")), .coin, value, rank: 0.98, z: 2.2)
    let markets = zip(["Bitfinex", "Kraken"], [15.53, 1 / 3.2]).map { venue, ratio in
      ChartSamples.figure(
        .market(market("BTC", venue, .marginBorrow)),
        .coin,
        .sides(long: 100 * ratio, short: 100)
      )
    }
    var history = ChartSamples.history(120, endingAt: 15.53, wildness: 0.3, seed: 7)
    history[30] = HistoryPoint(day: history[30].day, ratio: 5000, middle: nil)
    history[90] = HistoryPoint(day: history[90].day, ratio: 0.0002, middle: nil)
    return ChartSamples.note(lead, measure: .marginBorrow, markets: markets, history: history)
  }

  private static var sharesNote: NoteAnalysis {
    let markets = ["Binance", "OKX"].map { venue in
      ChartSamples.figure(
        .market(market("ETH", venue, .topAccountRatio)),
        .share,
        .sides(long: 0.5, short: 0.5),
        before: [],
        rank: nil,
        z: nil
      )
    }
    return ChartSamples.note(
      markets[0],
      measure: .topAccountRatio,
      kind: .largestWithoutVerdict,
      markets: markets,
      history: [
        HistoryPoint(day: ChartSamples.today - 1, ratio: 1, middle: nil),
        HistoryPoint(day: ChartSamples.today, ratio: 1, middle: nil),
      ]
    )
  }
}
