// SPDX-License-Identifier: Apache-2.0
import Analysis
import Diagnostics
import Markup
import Positioning
import Templating
import TestSupport
import Testing

@testable import Pages

@Suite struct MoveFiguresTests {
  /// The figures of what a move would set off and of what came after, each kind by itself.
  enum Kind: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case liquidations, squeezes, fans

    var testDescription: String { rawValue }
  }

  private func templates() throws -> ChartTemplates {
    try ChartTemplates(try TemplateLibrary(try ChartPage.sources()))
  }

  private func page(_ kind: Kind) throws -> ChartPage {
    let templates = try templates()
    let figures: [FigureView?] =
      switch kind {
      case .liquidations:
        try LiquidationSample.allCases.map { sample in
          try templates.liquidationMapFigure(
            of: sample.map,
            source: sample.source,
            id: "liquidation-\(sample.rawValue)"
          )
        }
      case .squeezes:
        try SqueezeSample.allCases.map { sample in
          try templates.squeezeFigure(
            of: sample.curve,
            source: sample.sample.source,
            id: "squeeze-\(sample.rawValue)"
          )
        }
      case .fans:
        try EventFanSample.allCases.map { sample in
          try templates.eventFanFigure(
            of: sample.fan,
            series: sample.series,
            id: "fan-\(sample.rawValue)"
          )
        }
      }
    return ChartPage(title: kind.rawValue, strips: [], figures: figures.compactMap { $0 })
  }

  @Test("the figures of a move and of what came after are as recorded", arguments: Kind.allCases)
  func golden(kind: Kind) throws {
    let page = try page(kind)
    try expectGolden(try page.render(), "move-\(kind.rawValue).html")
    for figure in page.figures {
      let svg = String(decoding: figure.svg.bytes, as: UTF8.self)
      try expectGolden(svg, "move-\(figure.id).svg")
    }
  }

  @Test("the page rules find nothing in them", arguments: Kind.allCases)
  func sound(kind: Kind) throws {
    let page = try page(kind).render()
    let file = SiteFile(path: "index.html", bytes: Array(page.utf8))
    let findings = inspect(Page(file, kind: .html)).findings
    #expect(findings.isEmpty, "\(findings.map(\.summary))")
    let words = Set(page.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    #expect(words.isDisjoint(with: ["nan", "inf", "infinity", "nil", "optional"]))
  }

  @Test("each drawing is under ten kilobytes", arguments: Kind.allCases)
  func weight(kind: Kind) throws {
    for figure in try page(kind).figures {
      #expect(figure.svg.bytes.count < 10_240, "\(figure.id): \(figure.svg.bytes.count)")
    }
  }

  @Test("rendering twice gives equal bytes", arguments: Kind.allCases)
  func deterministic(kind: Kind) throws {
    #expect(try page(kind).render() == page(kind).render())
  }
}
