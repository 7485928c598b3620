// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import Testing

@testable import Pages

/// What a chart must stand, whatever it shows.
enum GalleryCase: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case empty
  /// One reading, one event, one level.
  case one = "one point"
  /// Every value the same.
  case equal = "all equal"
  /// 36 to 1, to both sides where both can be shown.
  case extreme = "36 to 1"
  /// The price of crude oil around 20 April 2020, when a barrel closed at −37.63 dollars.
  case negative = "negative price"
  case gaps
  case oneAsset = "one asset"
  case many = "28 assets"
  case long = "very long names"

  var testDescription: String { rawValue }

  /// The case in an id.
  var slug: String { rawValue.replacing(" ", with: "-") }
}

/// The figures of each case, which all charts share.
extension GalleryCase {
  /// One asset's sides, US dollars.
  struct Row: Sendable {
    let name: String
    let long: Double, short: Double
  }

  /// Sixty characters, one name without a space where a line could break, one with markup.
  static let longNames = [
    "E-MINI S&P CONSUMER DISCRETIONARY SELECT SECTOR INDEX, <SEP>",
    "1000000BABYDOGECOINPERPETUALUSDTMARGINEDSWAPWITHOUTANYSPACES",
    "THREE-MONTH SECURED OVERNIGHT FINANCING RATE, MARCH AND JUNE",
    "NATURAL GAS (HENRY HUB) PENULTIMATE FINANCIAL FUTURE, NYMEX.",
  ]

  /// The assets of the case, the largest first.
  var rows: [Row] {
    let ordinary = [("BTC", 8.0, 21.0), ("ETH", 6.0, 9.5), ("SOL", 4.4, 1.6), ("XRP", 1.0, 2.4)]
    let rows: [(String, Double, Double)] =
      switch self {
      case .empty: []
      case .one, .oneAsset: Array(ordinary.prefix(1))
      case .equal: ["BTC", "ETH", "SOL", "XRP"].map { ($0, 2, 2) }
      case .extreme: [("BTC", 1, 36), ("ETH", 36, 1), ("SOL", 0, 5), ("XRP", 5, 0), ("ADA", 1, 1)]
      case .many:
        (0..<28).map { index in
          let (long, short) = (30 / Double(index + 1), 2 + Double(index * 7 % 11))
          return ("MICRO \(index + 1)", long, short)
        }
      case .long: zip(Self.longNames, ordinary).map { ($0, $1.1, $1.2) }
      case .negative, .gaps: ordinary
      }
    return rows.map { Row(name: $0.0, long: $0.1 * 1e9, short: $0.2 * 1e9) }
  }

  /// The ratio of the first asset by day, oldest first.
  var history: [HistoryPoint] {
    let today = ChartSamples.today
    func flat(_ ratios: [Double]) -> [HistoryPoint] {
      ratios.enumerated().map { index, ratio in
        HistoryPoint(day: today - (ratios.count - 1 - index), ratio: ratio, middle: nil)
      }
    }
    switch self {
    case .empty: return []
    case .one: return flat([0.38])
    case .equal: return flat(Array(repeating: 1, count: 90))
    case .extreme: return flat((0..<90).map { $0 < 45 ? 36 : $0 < 89 ? 1.3 : 1 / 36.0 })
    case .gaps:
      return ChartSamples.history(120, endingAt: 0.38, wildness: 0.1, seed: 5) {
        (20..<50).contains($0) || $0 > 90 && $0.isMultiple(of: 3)
      }
    default: return ChartSamples.history(120, endingAt: 0.38, wildness: 0.1, seed: 5)
    }
  }

  /// The readings of each asset; of all but the first a walk of its own, unless the case sets it.
  var markets: [MarketHistory] {
    rows.enumerated().map { index, row in
      let isWalk = index > 0 && ![.equal, .extreme, .gaps].contains(self)
      let points =
        isWalk
        ? ChartSamples.history(
          90,
          endingAt: row.long / row.short,
          wildness: 0.1,
          seed: UInt64(index)
        )
        : history
      var readings = points.compactMap { point in
        point.ratio.map { reading(point.day, .sides(long: $0 * row.short, short: row.short)) }
      }
      if !readings.isEmpty, self != .one {
        let value = PositionValue.sides(long: row.long, short: row.short)
        readings[readings.count - 1] = reading(ChartSamples.today, value)
      }
      return market(row, readings)
    }
  }

  private func market(_ row: Row, _ readings: [SlotReading]) -> MarketHistory {
    let market = Market(asset: Asset(row.name), venue: .all, measure: .reported)
    return MarketHistory(
      market: market,
      unit: .usd,
      readings: readings,
      latest: ChartSamples.figure(
        .market(market),
        .usd,
        .sides(long: row.long, short: row.short),
        before: self == .equal ? [1] : [0.9]
      ),
      report: nil
    )
  }

  private func reading(_ day: Day, _ value: PositionValue) -> SlotReading {
    let imbalance = ChartSamples.imbalance(value)
    let size = imbalance.dominance ?? 36
    let grade: Regime.Grade =
      size >= 8 ? .extreme : size >= 3 ? .crowded : size >= 1.5 ? .leaning : .balanced
    return SlotReading(
      slot: day,
      asOf: day,
      imbalance: imbalance,
      regime: Regime(grade: grade, side: imbalance.lean, rule: .bands)
    )
  }

  /// What all figures of the case count.
  var series: Series {
    Series(
      .init(measure: .reported),
      cadence: .daily,
      source: FigureSource("a feed & <more>", status: .published)
    )
  }

  /// A note of the case: all assets as one total, or the only one.
  var note: NoteAnalysis {
    let rows = rows
    let figures = rows.map {
      ChartSamples.figure(
        .asset(Asset($0.name)),
        .usd,
        .sides(long: $0.long, short: $0.short),
        before: self == .equal ? [1] : [0.9]
      )
    }
    let (long, short) = rows.reduce(into: (0.0, 0.0)) { sums, row in
      sums = (sums.0 + row.long, sums.1 + row.short)
    }
    let total: PositionValue =
      self == .extreme ? .sides(long: 1e9, short: 36e9) : .sides(long: long, short: short)
    return ChartSamples.note(
      ChartSamples.figure(.total, .usd, total),
      measure: .reported,
      markets: figures,
      assets: figures,
      history: history
    )
  }
}
