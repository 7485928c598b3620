// SPDX-License-Identifier: Apache-2.0
import Analysis
import Charts
import Positioning
import Templating
import TestSupport
import Testing

@testable import Pages

/// One asset in several measures to draw.
enum MeasureStripSample: String, CaseIterable, Sendable, CustomTestStringConvertible {
  /// Five classes of traders and an account ratio, all within their past.
  case ordinary
  /// One far outside its past, 36 to 1, and one without a past.
  case outlier
  /// All readings equal, one side empty, and both.
  case equal
  /// More measures than are drawn, two of them outside, gaps.
  case many

  var testDescription: String { rawValue }

  private static let classes: [Population] = [
    .dealer, .assetManager, .leveragedFunds, .otherReportable, .nonreportable,
  ]

  private var headlines: [NoteAnalysis.Headline] {
    let classes = Self.classes.map {
      NoteAnalysis.Headline(measure: .traderClass, population: $0)
    }
    switch self {
    case .ordinary: return classes + [.init(measure: .accountRatio)]
    case .outlier, .equal: return Array(classes.prefix(3))
    case .many:
      let more: [Population] = [
        .noncommercial, .commercial, .producerMerchant, .swapDealer, .managedMoney,
      ]
      let others: [Measure] = [.reported, .accountRatio, .takerVolume, .liquidations]
      return classes + more.map { .init(measure: .traderClass, population: $0) }
        + others.map { .init(measure: $0) }
    }
  }

  var measures: [MeasurePast] {
    headlines.enumerated().map { index, headline in
      MeasurePast(
        headline: headline,
        detail: index == 1 ? "CME 133741" : "",
        past: past(index, headline),
        regime: index == 0 ? "Extremely high" : "Leaning long"
      )
    }
  }

  private func past(_ index: Int, _ headline: NoteAnalysis.Headline) -> MarketHistory {
    let count = self == .outlier && index == 1 ? 1 : 130
    let walk = ChartSamples.history(
      count,
      endingAt: [1.9, 0.028, 0.3, 3.4, 0.8, 9.5][index % 6],
      wildness: 0.12,
      every: 7,
      seed: UInt64(index + 1),
      isMissing: { self == .many && $0.isMultiple(of: 9) && $0 < 120 }
    )
    let newest = ChartSamples.today
    var readings = walk.compactMap { point in
      point.ratio.map { ratio in
        reading(point.day, self == .equal ? .ratio(1) : .ratio(ratio))
      }
    }
    let lows = readings.compactMap(\.imbalance.ratio)
    let (low, high) = (lows.min() ?? 1, lows.max() ?? 1)
    let last: PositionValue =
      switch (self, index) {
      case (.outlier, 0): .ratio(36 * high)
      case (.equal, 1): .sides(long: 0, short: 40)
      case (.equal, 2): .sides(long: 0, short: 0)
      case (.equal, _): .ratio(1)
      case (.many, 2): .ratio(low / 2)
      case (.many, 5): .ratio(high * 2)
      default: .ratio(readings[readings.count / 2].imbalance.ratio ?? 1)
      }
    readings[readings.count - 1] = reading(newest, last)
    let market = Market(
      asset: Asset("BTC"),
      venue: .all,
      measure: headline.measure,
      population: headline.population
    )
    return MarketHistory(
      market: market,
      unit: .contracts,
      readings: readings,
      latest: ChartSamples.figure(.market(market), .contracts, last, window: 156),
      report: nil
    )
  }

  private func reading(_ slot: Day, _ value: PositionValue) -> SlotReading {
    SlotReading(slot: slot, asOf: slot, imbalance: ChartSamples.imbalance(value), regime: nil)
  }
}

@Suite struct ChartsMeasureStripTests {
  private func figure(_ measures: [MeasurePast]) throws -> FigureView? {
    let templates = try ChartTemplates(try TemplateLibrary(try ChartPage.sources()))
    return try templates.measureStripFigure(
      of: measures,
      name: "Bitcoin",
      source: FigureSource("a report & <more>", status: .published),
      cadence: .weekly
    )
  }

  private func figure(_ sample: MeasureStripSample) throws -> FigureView {
    try #require(try figure(sample.measures))
  }

  @Test("measures are drawn as recorded", arguments: MeasureStripSample.allCases)
  func golden(sample: MeasureStripSample) throws {
    try expectRecorded(try figure(sample), "measure-strip-\(sample.rawValue)")
  }

  @Test("the title is true of the measures")
  func titles() throws {
    #expect(try figure(.ordinary).title == "Each of 6 measures stands within its own past")
    let outlier = try figure(.outlier).title
    #expect(outlier.hasPrefix("Dealers: "))
    #expect(outlier.hasSuffix(":1 long, more long than all 129 readings before"))
    // Two of three have no ratio now, so nothing is said of all.
    #expect(try figure(.equal).title == "Each measure against its own past")
    #expect(try figure(.many).title == "2 of 14 measures stand outside their own past")
  }

  @Test("a reading above all before that still leans short is less short")
  func lessShort() throws {
    var measures = Array(MeasureStripSample.ordinary.measures.prefix(2))
    let market = measures[0].past.market
    let slots = (0..<120).map { ChartSamples.today - 7 * (119 - $0) }
    let readings = slots.enumerated().map { index, slot in
      SlotReading(
        slot: slot,
        asOf: slot,
        imbalance: ChartSamples.imbalance(.ratio(index == 119 ? 0.5 : 0.25)),
        regime: nil
      )
    }
    measures[0] = MeasurePast(
      headline: measures[0].headline,
      detail: "",
      past: MarketHistory(
        market: market,
        unit: nil,
        readings: readings,
        latest: ChartSamples.figure(.market(market), nil, .ratio(0.5)),
        report: nil
      ),
      regime: "Leaning short"
    )
    let title = try #require(try figure(measures)).title
    #expect(title == "Dealers: 2.0:1 short, less short than all 119 readings before")
  }

  @Test("the table has all measures, also those that are not drawn")
  func table() throws {
    let figure = try figure(.many)
    #expect(figure.table?.rows.count == 14)
    #expect(figure.src.contains("n = 14 measures, the first 12 drawn."))
    #expect(
      figure.table?.rows[1].head == "Positions by class of trader, asset managers, CME 133741"
    )
  }

  @Test("one measure alone, and measures without a past, are not drawn")
  func few() throws {
    #expect(try figure(Array(MeasureStripSample.ordinary.measures.prefix(1))) == nil)
    let second = MeasureStripSample.outlier.measures[1]
    #expect(try figure([second, second]) == nil)
  }
}
