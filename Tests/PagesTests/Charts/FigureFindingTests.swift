// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import Templating
import Testing

@testable import Pages

@Suite struct FigureFindingTests {
  private func templates() throws -> ChartTemplates {
    try ChartTemplates(try TemplateLibrary(try ChartPage.sources()))
  }

  private func history(_ ratios: [Double?], _ measure: Measure = .accountRatio) throws -> String? {
    let points = ratios.enumerated().map { index, ratio in
      HistoryPoint(day: ChartSamples.today - (ratios.count - 1 - index), ratio: ratio, middle: nil)
    }
    let lead = ChartSamples.figure(.total, .usd, .ratio(ratios.last.flatMap { $0 } ?? 1))
    let note = ChartSamples.note(lead, measure: measure, history: points)
    return try templates().historyFigure(of: note, source: FigureSource(nil))?.title
  }

  @Test("the lowest ratio of a year above one is the least long, never the most short")
  func leastLong() throws {
    let title = try history(Array(repeating: 2.5, count: 120) + [1.2])
    #expect(title == "1.2:1 long, the least long of 121 days with a ratio")
  }

  @Test("the lowest ratio below one is the most short")
  func mostShort() throws {
    let title = try history(Array(repeating: 0.5, count: 120) + [0.08])
    #expect(title == "12.5:1 short, the most short of 121 days with a ratio")
  }

  @Test("the highest ratio is the most long, or the least short where shorts still lead")
  func highest() throws {
    #expect(
      try history(Array(repeating: 2, count: 120) + [4])
        == "4.0:1 long, the most long of 121 days with a ratio"
    )
    #expect(
      try history(Array(repeating: 0.1, count: 120) + [0.5])
        == "2.0:1 short, the least short of 121 days with a ratio"
    )
  }

  @Test("an extreme that was reached before, and one of few days, is none")
  func noExtreme() throws {
    #expect(
      try history([0.08] + Array(repeating: 0.09, count: 120) + [0.08])
        == "Ratio of long to short since 18 Aug 2025"
    )
    #expect(try history([1, 1.1, 4]) == "Ratio of long to short since 15 Dec 2025")
  }

  @Test("a move is told only over exactly thirty days, gaps left out")
  func moved() throws {
    #expect(
      try history([2] + Array(repeating: 2, count: 29) + [1])
        == "From 2.0:1 long to 1.0:1 in 30 days"
    )
    #expect(
      try history([nil] + Array(repeating: 2, count: 29) + [1])
        == "Ratio of long to short since 18 Nov 2025"
    )
  }

  @Test("no figure is drawn of one value, or of one market")
  func tooFew() throws {
    #expect(try history([nil, 1]) == nil)
    let note = ChartSample.bareRatio.note
    #expect(try templates().holdersFigure(of: note, source: FigureSource(nil)) == nil)
  }

  @Test("assets are told by name only where they hold half of the side")
  func leaders() throws {
    let even = ["A", "B", "C", "D", "E"].map { symbol in
      ChartSamples.figure(.asset(Asset(symbol)), .usd, .sides(long: 1e9, short: 2e9))
    }
    let lead = ChartSamples.figure(.total, .usd, .sides(long: 5e9, short: 10e9))
    let note = ChartSamples.note(lead, measure: .reported, assets: even, history: [])
    let figure = try #require(try templates().holdersFigure(of: note, source: FigureSource(nil)))
    #expect(figure.title == "Short and long by asset")
    #expect(figure.table?.total?.cells == ["$10.0bn", "$5.00bn", "2.0:1 short", "−33.3%"])
  }

  @Test("nothing on either side draws no hero bar")
  func nothing() throws {
    let lead = ChartSamples.figure(.total, .usd, .sides(long: 0, short: 0))
    let note = ChartSamples.note(lead, measure: .reported, history: [])
    #expect(try templates().heroFigure(of: note, source: FigureSource(nil)) == nil)
  }

  @Test("months are told by their first, most short, most long and last value")
  func months() throws {
    let points = (0..<40).map { index in
      HistoryPoint(
        day: Day(20_408) + index,
        ratio: index == 3 ? nil : 1 + Double(index),
        middle: nil
      )
    }
    let readings = HistoryReadings(points, .daily)
    let rows = readings.rows(try templates().vocabulary)
    #expect(rows.map(\.head) == ["November 2025", "December 2025"])
    #expect(rows.map { $0.cells.last } == ["14", "25"])
    #expect(rows[0].cells == ["1.0:1", "1.0:1", "15.0:1 long", "15.0:1 long", "14"])
  }

  @Test("line ends in names stay within a line of words")
  func names() { #expect(oneLine("BTC\nsub: x\r\n") == "BTC sub: x ") }
}
