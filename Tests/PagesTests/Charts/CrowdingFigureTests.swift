// SPDX-License-Identifier: Apache-2.0
import Analysis
import Charts
import Positioning
import Templating
import TestSupport
import Testing

@testable import Pages

/// Crowding to draw.
enum CrowdingSample: String, CaseIterable, Sendable, CustomTestStringConvertible {
  /// Four parts.
  case ordinary
  /// Two parts with a rank, at both ends, and one without enough history.
  case extreme
  /// Ranks that are one.
  case equal

  var testDescription: String { rawValue }

  var crowding: Crowding {
    let ranks: [Double?] =
      switch self {
      case .ordinary: [0.971, 0.84, 0.62, 0.31]
      case .extreme: [0, nil, 1]
      case .equal: [0.5, 0.5]
      }
    let values = [-0.11, 1.2, 0.031, 0.42]
    return Crowding(
      asset: Asset("BTC"),
      components: zip(Crowding.Kind.allCases, ranks).enumerated().map { index, part in
        Crowding.Component(
          kind: part.0,
          value: values[index],
          rank: part.1,
          readings: part.1 == nil ? 12 : 365
        )
      }
    )
  }
}

@Suite struct ChartsCrowdingFigureTests {
  private func figure(_ crowding: Crowding) throws -> FigureView? {
    let templates = try ChartTemplates(try TemplateLibrary(try ChartPage.sources()))
    return try templates.crowdingFigure(
      of: crowding,
      ratio: 3.32,
      source: FigureSource("a feed & <more>", status: .published),
      name: "Bitcoin"
    )
  }

  private func figure(_ sample: CrowdingSample) throws -> FigureView {
    try #require(try figure(sample.crowding))
  }

  @Test("the parts of a score are drawn as recorded", arguments: CrowdingSample.allCases)
  func golden(sample: CrowdingSample) throws {
    try expectRecorded(try figure(sample), "crowding-\(sample.rawValue)")
  }

  @Test("the title is true of the ranks")
  func titles() throws {
    #expect(try figure(.ordinary).title == "Crowding 0.69, annualised funding highest at 0.97")
    #expect(try figure(.equal).title == "Crowding 0.50, the mean of 2 ranks")
    #expect(
      try figure(.extreme).title
        == "Crowding 0.50, open interest to market value highest at 1.00"
    )
  }

  @Test("the table has each part's value, also without a rank")
  func table() throws {
    let figure = try figure(.extreme)
    #expect(
      figure.table?.rows.map(\.cells) == [
        ["−11.0%", "0.00", "365"], ["3.3:1 long", "not enough history", "12"],
        ["3.1%", "1.00", "365"],
      ]
    )
    #expect(figure.src.contains("n = 2 of 3 parts with at least 100 readings before."))
  }

  @Test("one rank alone is no score, and is not drawn")
  func one() throws {
    let parts = Array(CrowdingSample.ordinary.crowding.components.prefix(1))
    #expect(try figure(Crowding(asset: Asset("BTC"), components: parts)) == nil)
    #expect(try figure(Crowding(asset: Asset("BTC"), components: [])) == nil)
  }
}
