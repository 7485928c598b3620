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

@Suite struct ChartFiguresTests {
  private func templates() throws -> ChartTemplates {
    try ChartTemplates(try TemplateLibrary(try ChartPage.sources()))
  }

  private func page(_ sample: ChartSample) throws -> ChartPage {
    try ChartPage(sample.rawValue, sample.note, try templates(), cadence: sample.cadence)
  }

  @Test("the charts of every kind of note are as recorded", arguments: ChartSample.allCases)
  func golden(sample: ChartSample) throws {
    let page = try page(sample)
    try expectGolden(try page.render(), "\(sample.rawValue).html")
    for figure in [page.hero].compactMap({ $0 }) + page.figures {
      let svg = String(decoding: figure.svg.bytes, as: UTF8.self)
      try expectGolden(svg, "\(sample.rawValue)-\(figure.id).svg")
    }
  }

  @Test("the page rules find nothing in them", arguments: ChartSample.allCases)
  func sound(sample: ChartSample) throws {
    let page = try page(sample).render()
    let file = SiteFile(path: "index.html", bytes: Array(page.utf8))
    let findings = inspect(Page(file, kind: .html)).findings
    #expect(findings.isEmpty, "\(findings.map(\.summary))")
  }

  @Test("no page holds what is no number", arguments: ChartSample.allCases)
  func finite(sample: ChartSample) throws {
    let page = try page(sample).render().lowercased()
    let words = Set(page.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    #expect(words.isDisjoint(with: ["nan", "inf", "infinity", "nil", "optional"]))
  }

  @Test("each drawing is under ten kilobytes", arguments: ChartSample.allCases)
  func weight(sample: ChartSample) throws {
    let page = try page(sample)
    for figure in [page.hero].compactMap({ $0 }) + page.figures {
      #expect(figure.svg.bytes.count < 10_240, "\(figure.id): \(figure.svg.bytes.count)")
    }
  }

  @Test("rendering twice gives equal bytes")
  func deterministic() throws {
    let pages = try (0..<2).map { _ in
      try ChartPage("x", ChartSample.dollars.note, try templates()).render()
    }
    #expect(pages[0] == pages[1])
  }
}
