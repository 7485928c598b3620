// SPDX-License-Identifier: Apache-2.0
import Analysis
import Charts
import Diagnostics
import Markup
import Positioning
import Templating
import TestSupport
import Testing

@testable import Pages

/// Calibrations to draw.
enum CalibrationSample: String, CaseIterable, Sendable, CustomTestStringConvertible {
  /// Every bin's interval holds what was stated.
  case ordinary
  /// Three bins of few forecasts.
  case few
  /// A single bin.
  case one
  /// Equal counts, all of which happened or none.
  case equal
  /// High probabilities that came true far less often.
  case bad

  var testDescription: String { rawValue }

  var bins: [CalibrationBin] {
    switch self {
    case .ordinary:
      (0..<10).map { place in bin(place, count: 400 + 150 * place % 700, off: place % 3 - 1) }
    case .few: [bin(1, count: 14, off: 2), bin(4, count: 11, off: 0), bin(8, count: 12, off: -1)]
    case .one: [bin(9, count: 1, off: 0)]
    case .equal: [bin(0, count: 50, happened: 0), bin(9, count: 50, happened: 50)]
    case .bad:
      [bin(2, count: 300, off: 1), bin(5, count: 900, off: -4), bin(7, count: 500, off: -17)]
    }
  }

  /// A bin whose share is `off` points from the middle, with an interval of six points each way.
  private func bin(
    _ place: Int,
    count: Int,
    off: Int = 0,
    happened: Int? = nil
  ) -> CalibrationBin {
    let stated = (Double(place) + 0.5) / 10
    let happened = happened ?? Int((Double(count) * (stated + Double(off) / 100)).rounded())
    let share = Double(happened) / Double(count)
    return CalibrationBin(
      low: Double(place) / 10,
      high: Double(place + 1) / 10,
      count: count,
      happened: happened,
      stated: stated,
      interval: max(0, share - 0.06)...min(1, share + 0.06)
    )
  }
}

@Suite struct CalibrationFigureTests {
  private func figure(_ bins: [CalibrationBin]) throws -> FigureView? {
    let templates = try ChartTemplates(try TemplateLibrary(try ChartPage.sources()))
    return try templates.calibrationFigure(of: bins, period: Day(13_525)...Day(20_525))
  }

  @Test("calibration is drawn as recorded", arguments: CalibrationSample.allCases)
  func golden(sample: CalibrationSample) throws {
    let figure = try #require(try figure(sample.bins))
    let page = try ChartPage(title: sample.rawValue, strips: [], figures: [figure]).render()
    try expectGolden(page, "calibration-\(sample.rawValue).html")
    let svg = String(decoding: figure.svg.bytes, as: UTF8.self)
    try expectGolden(svg, "calibration-\(sample.rawValue).svg")
    #expect(figure.svg.bytes.count < 10_240)
    let file = SiteFile(path: "index.html", bytes: Array(page.utf8))
    let findings = inspect(Page(file, kind: .html)).findings
    #expect(findings.isEmpty, "\(findings.map(\.summary))")
  }

  @Test("without bins there is no figure")
  func none() throws {
    #expect(try figure([]) == nil)
  }

  @Test("the title is true of the bins")
  func titles() throws {
    func title(_ sample: CalibrationSample) throws -> String? { try figure(sample.bins)?.title }
    #expect(try title(.ordinary) == "Stated probabilities match what happened")
    #expect(try title(.bad) == "Forecasts of about 75% came true 58% of the time")
    // Too few to say that they match, none that misses.
    #expect(try title(.few) == "What happened, by stated probability")
    #expect(try title(.one) == "What happened, by stated probability")
  }

  @Test("one bin that misses is enough not to claim a match")
  func oneMiss() throws {
    let bins = CalibrationSample.ordinary.bins.dropLast() + [CalibrationSample.bad.bins[2]]
    #expect(try figure(Array(bins))?.title == "Forecasts of about 75% came true 58% of the time")
  }

  @Test("the table has a row for each bin")
  func table() throws {
    let figure = try #require(try figure(CalibrationSample.few.bins))
    #expect(figure.table?.rows.map(\.head) == ["10 to 20%", "40 to 50%", "80 to 90%"])
    #expect(figure.table?.rows.first?.cells == ["15%", "14%", "8 to 20%", "14"])
    #expect(figure.src.hasPrefix("n = 37 resolved forecasts"))
  }
}
