// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import Templating
import Testing

@testable import Pages

@Suite struct SeriesFindingTests {
  private let first = Day(19_996)

  private func templates() throws -> ChartTemplates {
    try ChartTemplates(try TemplateLibrary(try ChartPage.sources()))
  }

  private func series(_ rule: Measure.RegimeRule = .bands) -> Series {
    Series(
      .init(measure: .traderClass, population: .noncommercial),
      cadence: .weekly,
      source: FigureSource(nil),
      rule: rule
    )
  }

  private func past(_ values: [PositionValue?]) -> MarketHistory {
    let market = Market(asset: Asset("gold"), venue: .all, measure: .traderClass)
    return MarketHistory(
      market: market,
      unit: .contracts,
      readings: values.enumerated().compactMap { index, value in
        value.map { value in
          SlotReading(
            slot: first + index * 7,
            asOf: first + index * 7 + 1,
            imbalance: ChartSamples.imbalance(value),
            regime: nil
          )
        }
      },
      latest: ChartSamples.figure(.market(market), .contracts, .ratio(1)),
      report: nil
    )
  }

  private func report(_ sides: [(Population, Double, Double)]) -> ClassReport {
    ClassReport(
      kind: .legacy,
      asset: Asset("gold"),
      venue: .all,
      contract: "",
      slot: first,
      asOf: first + 1,
      openInterest: nil,
      openInterestChange: nil,
      classes: sides.map { population, long, short in
        ClassBlock(
          population: population,
          positions: .init(long: long, short: short, spreading: 7),
          changes: nil,
          traders: nil,
          inputs: []
        )
      }
    )
  }

  @Test("classes are said to add up only where all are given and they do")
  func classes() throws {
    let all: [(Population, Double, Double)] = [
      (.noncommercial, 900, 100), (.commercial, 200, 950), (.nonreportable, 50, 100),
    ]
    let templates = try templates()
    func figure(_ sides: [(Population, Double, Double)]) throws -> FigureView? {
      try templates.classBalanceFigure(of: report(sides), source: FigureSource(nil))
    }
    let whole = try #require(try figure(all))
    #expect(whole.title == "Noncommercial net long 800, commercial net short 750")
    #expect(whole.src.contains("add up to zero"))
    #expect(whole.table?.total?.cells == ["1,150", "1,150", "21", "0", "no data"])
    let part = try #require(try figure(Array(all.prefix(2))))
    #expect(part.src.contains("n = 2 of 3 classes"))
    #expect(!part.src.contains("zero"))
    #expect(part.table?.total == nil)
    let unequal = try #require(try figure(all.dropLast() + [(.nonreportable, 50, 90)]))
    #expect(!unequal.src.contains("zero"))
    #expect(try figure(all.prefix(1) + []) == nil)
    #expect(try figure([(.noncommercial, 5, 5), (.commercial, 5, 5)]) == nil)
  }

  @Test("breadth is a record only where no earlier week shown has as large a share")
  func breadth() throws {
    func title(_ shorts: [Int], _ rule: Measure.RegimeRule = .bands) throws -> String? {
      let slots = shorts.indices.map { first + $0 * 7 }
      let breadth = shorts.map { Breadth(byStep: [$0, 0, 0, 9 - $0, 1, 0, 0], withoutVerdict: 0) }
      return try templates().breadthFigure(
        of: breadth,
        slots: slots,
        window: 52,
        series: series(rule)
      )?.title
    }
    let calm = Array(repeating: 3, count: 30)
    #expect(
      try title(calm + [7])
        == "7 of 10 markets on the short side, the largest share of 31 weeks"
    )
    #expect(try title([7] + calm + [7]) == "7 of 10 markets on the short side, 1 on the long")
    #expect(try title([3, 7]) == "7 of 10 markets on the short side, 1 on the long")
    #expect(try title([3, 7], .rank) == "7 of 10 markets low for their own past, 1 high")
    #expect(try title([3]) == nil)
  }

  @Test("a net position is an extreme only of a range that it alone ends")
  func net() throws {
    func title(_ longs: [Double?]) throws -> String? {
      let values = longs.map { $0.map { PositionValue.sides(long: $0, short: 100) } }
      return try templates().netFigure(of: past(values), series: series())?.title
    }
    let calm = [Double?](repeating: 90, count: 160)
    #expect(try title(calm + [40]) == "Net short 60, the most short of 156 weeks")
    #expect(try title(calm + [95]) == "Net short 5, the least short of 156 weeks")
    #expect(try title([40] + calm + [40]) == "Net short 60, the most short of 156 weeks")
    #expect(
      try title(calm.dropLast(60) + [40] + calm.prefix(60) + [40])
        == "Net short 60, the most short of 52 weeks"
    )
    #expect(try title(calm) == "Net short 10 on 19 Oct 2027")
    #expect(try title([90, 100]) == "Long and short equal on 8 Oct 2024")
    #expect(try title([90]) == nil)
  }

  @Test("a past is told by the days its figures are about, with what is missing and what is empty")
  func pasts() throws {
    let values: [PositionValue?] = [
      .sides(long: 1, short: 2), nil, .sides(long: 0, short: 4), .sides(long: 3, short: 2),
    ]
    let figure = try #require(try templates().pastFigure(of: past(values), series: series()))
    #expect(
      figure.title
        == "1.5:1 long on 22 Oct 2024; between 2.0:1 short and 1.5:1 long since 1 Oct 2024"
    )
    #expect(
      figure.src
        == "n = 2 weeks, 1 without data, 1 without a ratio, one side being empty."
    )
    #expect(figure.table?.rows.map(\.head) == ["1 Oct 2024", "22 Oct 2024"])
    let year = try templates().pastFigure(of: past(values), series: series(), window: 1)
    #expect(year == nil)
  }

  @Test("a calendar counts its weeks, and says nothing of regimes without a verdict")
  func calendar() throws {
    func title(_ steps: [Int?], _ rule: Measure.RegimeRule = .bands) throws -> String? {
      let slots = steps.enumerated().map { CalendarSlot(slot: first + $0 * 7, step: $1) }
      return try templates().calendarFigure(of: slots, series: series(rule))?.title
    }
    #expect(
      try title([3, -2, 0, 1, nil, -3]) == "Crowded or extreme in 3 of 5 weeks: 2 short, 1 long"
    )
    #expect(
      try title([3, -2, 0], .rank) == "Far from its own middle in 2 of 3 weeks: 1 low, 1 high"
    )
    #expect(try title([nil, nil]) == "Regime by week")
    #expect(try title([]) == nil)
  }

  @Test("a heatmap compares its ends only where both have verdicts and differ")
  func heatmap() throws {
    func title(_ steps: [[Int?]]) throws -> String? {
      let slots = [first, first + 7]
      let rows = steps.map { steps in
        (
          name: "gold",
          readings: zip(slots, steps).map { slot, step in
            SlotReading(
              slot: slot,
              asOf: slot,
              imbalance: ChartSamples.imbalance(.ratio(2)),
              regime: step.map { step in
                let grade = Regime.Grade(rawValue: abs(step)) ?? .balanced
                return Regime(grade: grade, side: step < 0 ? .short : .long, rule: .bands)
              }
            )
          }
        )
      }
      return try templates().heatmapFigure(rows: rows, slots: slots, series: series())?.title
    }
    #expect(
      try title([[0, 2], [0, 0]]) == "1 of 2 markets crowded or extreme, 0 of 2 at the start"
    )
    #expect(try title([[2, 2], [0, 0]]) == "1 of 2 markets crowded or extreme")
    // One market alone is no count.
    #expect(try title([[nil, 2]]) == "Regime by market and week")
    #expect(try title([[nil, nil]]) == "Regime by market and week")
    #expect(try title([]) == nil)
  }
}
