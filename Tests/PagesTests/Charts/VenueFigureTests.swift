// SPDX-License-Identifier: Apache-2.0
import Analysis
import Charts
import Positioning
import Templating
import TestSupport
import Testing

@testable import Pages

/// Markets of one asset to draw.
enum VenueSample: String, CaseIterable, Sendable, CustomTestStringConvertible {
  /// Four venues, shorts ahead in all, their sum, and one that is late.
  case ordinary
  /// Both leans, 36 to 1, and one side empty at two venues.
  case extreme
  /// Two venues whose ratios print the same.
  case equal
  /// Twenty-eight contracts of long names, of which some are drawn, in weeks.
  case many

  var testDescription: String { rawValue }

  private var values: [(String, PositionValue)] {
    switch self {
    case .ordinary:
      [
        ("Binance", .sides(long: 2, short: 30)), ("OKX", .ratio(0.5)), ("Bybit", .ratio(0.11)),
        ("a < b", .ratio(0.9)), ("Deribit", .ratio(3)),
      ]
    case .extreme:
      [
        ("Binance", .ratio(36)), ("OKX", .ratio(1 / 36.0)), ("Bybit", .sides(long: 0, short: 5)),
        ("Gate", .sides(long: 5, short: 0)), ("Kraken", .ratio(1)),
      ]
    case .equal: [("Binance", .ratio(2.01)), ("OKX", .ratio(2.02))]
    case .many:
      (0..<28).map { index in
        ("CME MICRO RUSSELL 2000 \(index)", .ratio(Double(index + 1) / 9))
      }
    }
  }

  var markets: [VenuePast] {
    values.enumerated().map { index, entry in
      let market = Market(asset: Asset("BTC"), venue: Venue(entry.0), measure: .reported)
      let slot = self == .ordinary && index == 4 ? ChartSamples.today - 3 : ChartSamples.today
      let reading = SlotReading(
        slot: slot,
        asOf: slot,
        imbalance: ChartSamples.imbalance(entry.1),
        regime: nil
      )
      return VenuePast(
        name: entry.0,
        past: MarketHistory(
          market: market,
          unit: .usd,
          readings: [reading],
          latest: ChartSamples.figure(
            .market(market),
            .usd,
            entry.1,
            before: self == .extreme ? [] : [0.7]
          ),
          report: nil
        )
      )
    }
  }
}

@Suite struct ChartsVenueFigureTests {
  private func figure(_ markets: [VenuePast], sum: Double? = nil) throws -> FigureView? {
    let templates = try ChartTemplates(try TemplateLibrary(try ChartPage.sources()))
    let series = Series(
      .init(measure: .reported),
      cadence: .daily,
      source: FigureSource("a feed & <more>", status: .synthetic)
    )
    return try templates.venuesFigure(of: markets, sum: sum, series: series, name: "Bitcoin")
  }

  private func figure(_ sample: VenueSample) throws -> FigureView {
    try #require(try figure(sample.markets, sum: sample == .ordinary ? 0.1 : nil))
  }

  @Test("an asset's markets are drawn as recorded", arguments: VenueSample.allCases)
  func golden(sample: VenueSample) throws {
    try expectRecorded(try figure(sample), "venues-\(sample.rawValue)")
  }

  @Test("the title is true of the markets")
  func titles() throws {
    #expect(
      try figure(.ordinary).title
        == "The short side is larger in all 4 markets, from 1.1:1 short to 15.0:1 short at Binance"
    )
    // Two markets have one side empty, so no range holds them all.
    #expect(try figure(.extreme).title == "Ratio by venue and contract")
    #expect(try figure(.equal).title == "Ratio by venue and contract")
    #expect(
      try figure(.many).title
        == "From 9.0:1 short at CME MICRO RUSSELL 2000 0 to 3.1:1 long at CME MICRO RUSSELL 2000 27"
    )
  }

  @Test("the line of the sum is told, and markets without a value today")
  func sum() throws {
    let figure = try figure(.ordinary)
    #expect(figure.sub.contains("Dashed: all that add, 10.0:1 short."))
    #expect(figure.src.contains("n = 4 markets. Without a value on the newest day: 1;"))
    #expect(figure.table?.rows.count == 5)
    #expect(figure.table?.rows.last?.cells.last == "14 Dec 2025")
  }

  @Test("of very many the furthest are drawn, and the table has all")
  func many() throws {
    let figure = try figure(.many)
    #expect(figure.sub.contains("The 16 of 28 markets furthest from 1:1"))
    #expect(figure.table?.rows.count == 28)
  }

  @Test("one market alone is not drawn")
  func one() throws {
    #expect(try figure(Array(VenueSample.equal.markets.prefix(1))) == nil)
    #expect(try figure([]) == nil)
  }
}
