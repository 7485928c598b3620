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

@Suite struct SeriesFiguresTests {
  private func templates() throws -> ChartTemplates {
    try ChartTemplates(try TemplateLibrary(try ChartPage.sources()))
  }

  @Test("the figures beside the notes are as recorded", arguments: SeriesSample.allCases)
  func golden(sample: SeriesSample) throws {
    let page = try ChartPage(sample, try templates())
    try expectGolden(try page.render(), "series-\(sample.rawValue).html")
    for figure in page.figures {
      let svg = String(decoding: figure.svg.bytes, as: UTF8.self)
      try expectGolden(svg, "series-\(sample.rawValue)-\(figure.id).svg")
    }
  }

  @Test("the page rules find nothing in them", arguments: SeriesSample.allCases)
  func sound(sample: SeriesSample) throws {
    let page = try ChartPage(sample, try templates()).render()
    let file = SiteFile(path: "index.html", bytes: Array(page.utf8))
    let findings = inspect(Page(file, kind: .html)).findings
    #expect(findings.isEmpty, "\(findings.map(\.summary))")
    let words = Set(page.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    #expect(words.isDisjoint(with: ["nan", "inf", "infinity", "nil", "optional"]))
  }

  @Test("each drawing is under ten kilobytes", arguments: SeriesSample.allCases)
  func weight(sample: SeriesSample) throws {
    let page = try ChartPage(sample, try templates())
    for figure in page.figures {
      #expect(figure.svg.bytes.count < 10_240, "\(figure.id): \(figure.svg.bytes.count)")
    }
    for strip in page.strips { #expect(strip.bytes.count < 1_536) }
  }

  @Test("rendering twice gives equal bytes")
  func deterministic() throws {
    let pages = try (0..<2).map { _ in try ChartPage(.weeks, try templates()).render() }
    #expect(pages[0] == pages[1])
  }
}
