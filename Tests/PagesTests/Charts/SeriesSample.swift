// SPDX-License-Identifier: Apache-2.0
import Analysis
import Charts
import Positioning
import Templating
import Testing

@testable import Pages

/// One series of each kind that the figures beside the notes must be true for.
enum SeriesSample: String, CaseIterable, Sendable, CustomTestStringConvertible {
  /// Twenty years of weeks of 28 futures, in contracts, one market by class of trader.
  case weeks
  /// Days of twelve assets, in dollars.
  case days
  /// Few weeks of two markets, regimes by rank, gaps, one side empty, classes missing.
  case sparse

  var testDescription: String { rawValue }

  var cadence: Cadence { self == .days ? .daily : .weekly }

  /// The newest slot, a Monday for weeks.
  var newest: Day { cadence.slot(of: ChartSamples.today) }

  var series: Series {
    let headline: NoteAnalysis.Headline =
      self == .days
      ? .init(measure: .openInterest)
      : .init(measure: .traderClass, population: self == .weeks ? .noncommercial : .managedMoney)
    return Series(
      headline,
      cadence: cadence,
      source: FigureSource(self == .sparse ? nil : "a report & <more>", status: .published),
      rule: self == .sparse ? .rank : .bands
    )
  }

  var names: [String] {
    switch self {
    case .weeks:
      [
        "platinum", "crude oil", "gold", "silver", "copper", "palladium", "natural gas",
        "heating oil", "gasoline", "E-MINI S&P 500", "nasdaq mini", "dow", "russell 2000 mini",
        "10-year T-note", "5-year T-note", "2-year T-note", "30-year T-bond", "euro", "yen",
        "pound", "franc", "aussie", "loonie", "dollar index", "sugar", "live cattle", "lumber",
        "bitcoin",
      ]
    case .days:
      [
        "BTC", "ETH", "SOL", "XRP", "BNB", "DOGE", "HYPE", "SUI", "LINK", "AVAX", "ADA", "Other",
      ]
    case .sparse: ["LUMBER - RANDOM LENGTH", "BITCOIN"]
    }
  }

  /// Each market's past: the first two have gaps, the last one ends one-sided.
  var markets: [MarketHistory] {
    names.enumerated().map { index, name in
      let count =
        switch self {
        case .weeks: index == 0 ? 1_051 : index == 27 ? 40 : 160 - index
        case .days: 200
        case .sparse: 9
        }
      var readings = readings(count, seed: UInt64(index + 1)) { slot in
        index == 0 && (300..<306).contains(slot) || index == 1 && slot.isMultiple(of: 5)
      }
      if index == names.count - 1 {
        readings[readings.count - 1] = reading(newest, .sides(long: 4_000, short: 0))
      }
      if index == 3 { readings.removeLast() }
      let market = Market(asset: Asset(name), venue: .all, measure: series.headline.measure)
      return MarketHistory(
        market: market,
        unit: self == .days ? .usd : .contracts,
        readings: readings,
        latest: ChartSamples.figure(
          .market(market),
          self == .days ? .usd : .contracts,
          readings.last?.imbalance.value ?? .ratio(1)
        ),
        report: nil
      )
    }
  }

  /// The slots that all figures show.
  func slots(_ count: Int) -> [Day] {
    (0..<count).reversed().map { cadence.slot($0, before: newest) }
  }

  /// How many of `markets` stand in which regime in each of `slots`; none in the fourth.
  func breadth(_ markets: [MarketHistory], _ slots: [Day]) -> [Breadth] {
    let bySlot = Dictionary(grouping: markets.flatMap(\.readings), by: \.slot)
    return slots.enumerated().map { index, slot in
      let regimes = bySlot[slot, default: []].map(\.regime)
      var counts = [Int](repeating: 0, count: 7)
      for regime in regimes.compactMap({ $0 }) { counts[regime.step + 3] += 1 }
      return index == 3
        ? Breadth(byStep: [0, 0, 0, 0, 0, 0, 0], withoutVerdict: 0)
        : Breadth(byStep: counts, withoutVerdict: regimes.count { $0 == nil })
    }
  }

  /// A week by class of trader.
  var report: ClassReport {
    let sides: [(Population, Double, Double, Double?)] =
      self == .sparse
      ? [(.producerMerchant, 1_200, 1_150, nil), (.managedMoney, 300, 400, nil)]
      : [
        (.dealer, 21_400, 102_300, 3_000), (.assetManager, 188_000, 61_250, 12_400),
        (.leveragedFunds, 30_150, 96_000, 44_000), (.otherReportable, 14_000, 3_000, 0),
        (.nonreportable, 28_000, 19_000, nil),
      ]
    return ClassReport(
      kind: self == .sparse ? .disaggregated : .financial,
      asset: Asset(self == .sparse ? "LUMBER" : "E-MINI S&P 500"),
      venue: .all,
      contract: "",
      slot: newest,
      asOf: newest + 1,
      openInterest: self == .sparse ? nil : 340_950,
      openInterestChange: nil,
      classes: sides.enumerated().map { index, entry in
        ClassBlock(
          population: entry.0,
          positions: .init(long: entry.1, short: entry.2, spreading: entry.3),
          changes: index == 1 ? nil : .init(long: 120, short: 20, spreading: nil),
          traders: nil,
          inputs: []
        )
      }
    )
  }

  private func readings(
    _ count: Int,
    seed: UInt64,
    isMissing: (Int) -> Bool
  ) -> [SlotReading] {
    let walk = ChartSamples.history(
      count,
      endingAt: [1.9, 0.028, 0.3, 3.4, 0.8, 9.5, 0.55][Int(seed % 7)],
      wildness: 0.12,
      every: cadence.days,
      seed: seed,
      isMissing: isMissing
    )
    return walk.compactMap { point in
      let slot = cadence.slot(of: point.day)
      let unit = self == .days ? 1e7 : 100.0
      return point.ratio.map { ratio in
        reading(slot, .sides(long: (ratio * 200).rounded() * unit, short: 200 * unit))
      }
    }
  }

  private func reading(_ slot: Day, _ value: PositionValue) -> SlotReading {
    let imbalance = ChartSamples.imbalance(value)
    let dominance = imbalance.dominance ?? 9
    let grade: Regime.Grade =
      dominance >= 8
      ? .extreme : dominance >= 3 ? .crowded : dominance >= 1.5 ? .leaning : .balanced
    let regime = Regime(grade: grade, side: imbalance.lean, rule: .bands)
    return SlotReading(
      slot: slot,
      asOf: cadence == .weekly ? slot + 1 : slot,
      imbalance: imbalance,
      regime: self == .sparse && slot < newest - 21 ? nil : regime
    )
  }
}

extension ChartPage {
  /// The figures beside the notes of `sample`.
  init(_ sample: SeriesSample, _ templates: ChartTemplates) throws {
    let (markets, series) = (sample.markets, sample.series)
    let count = sample == .sparse ? 9 : sample == .weeks ? 52 : 60
    let slots = sample.slots(count)
    let domain = RatioDomain(covering: [0.03, 10])
    var figures = [
      try templates.breadthFigure(
        of: sample.breadth(markets, slots),
        slots: slots,
        window: count,
        series: series
      ),
      try templates.heatmapFigure(
        rows: markets.map { (name: $0.market.asset.symbol, readings: $0.readings) },
        slots: slots,
        series: series
      ),
      try templates.calendarFigure(
        of: markets[0].readings.map(CalendarSlot.init),
        series: series,
        subject: markets[0].market.asset.symbol
      ),
      try templates.pastFigure(of: markets[0], series: series),
      try templates.netFigure(of: markets[0], series: series),
      try templates.classBalanceFigure(of: sample.report, source: series.source),
    ]
    if sample == .weeks {
      let note = ChartSamples.note(
        markets[0].latest,
        measure: series.headline.measure,
        population: series.headline.population,
        kind: .leadingMarket,
        markets: markets.dropLast(2).map(\.latest),
        history: []
      )
      figures.append(
        try templates.marketsFigure(of: note, source: series.source, cadence: .weekly, most: 40)
      )
    }
    self.init(
      title: sample.rawValue,
      strips: try markets.prefix(6).compactMap { market in
        let slots = sample.slots(sample == .days ? 90 : 52)
        let ratios = slots.map { slot in
          market.readings.first { $0.slot == slot }?.imbalance.ratio
        }
        return try templates.sparkline(of: ratios, in: domain)
      },
      figures: figures.compactMap { $0 }
    )
  }
}
