// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Markup
import Templating
import TestSupport
import Testing

@testable import Pages

/// One page a kind of chart, with every case that it must stand, in `Golden/KIND.html`.
@Suite struct GalleryTests {
  private let charts: ChartTemplates

  init() throws {
    charts = try ChartTemplates(try TemplateLibrary(try ChartPage.sources()))
  }

  private func entry(_ kind: GalleryKind, _ sample: GalleryCase) throws -> GalleryEntry {
    if let reason = kind.obstacle(to: sample) { return .cannot(reason) }
    let made = try kind.markets(sample, charts) ?? kind.events(sample, charts)
    return try #require(made)
  }

  private func page(_ kind: GalleryKind) throws -> String {
    let cases = try GalleryCase.allCases.map { sample in
      "<h2>\(sample.rawValue)</h2>\n" + (try entry(kind, sample).html(in: sample))
    }
    return """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">
      <head><meta charset="utf-8"/><title>\(kind.rawValue)</title>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="description" content="Cases"/><meta name="color-scheme" content="light dark"/>
      <link rel="stylesheet" href="../../../../Templates/style.css"/></head>
      <body><main id="main" class="wrap page"><h1>\(kind.rawValue)</h1>
      \(cases.joined(separator: "\n"))
      </main></body>
      </html>

      """
  }

  @Test("every case of every chart is as recorded", arguments: GalleryKind.allCases)
  func golden(kind: GalleryKind) throws {
    try expectGolden(try page(kind), "\(kind.rawValue).html")
  }

  @Test("the page rules find nothing, and nothing is no number", arguments: GalleryKind.allCases)
  func sound(kind: GalleryKind) throws {
    let page = try page(kind).replacing("../../../../Templates/", with: "")
    let file = SiteFile(path: "index.html", bytes: Array(page.utf8))
    let findings = inspect(Page(file, kind: .html)).findings
    #expect(findings.isEmpty, "\(findings.map(\.summary))")
    let words = Set(page.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    #expect(words.isDisjoint(with: ["nan", "inf", "infinity", "nil", "optional"]))
  }

  @Test("each drawing is under ten kilobytes", arguments: GalleryKind.allCases)
  func weight(kind: GalleryKind) throws {
    for sample in GalleryCase.allCases {
      guard case .figure(let figure) = try entry(kind, sample) else { continue }
      #expect(figure.svg.bytes.count < 10_240, "\(sample): \(figure.svg.bytes.count)")
    }
  }

  @Test("what has no data makes no frame", arguments: GalleryKind.allCases)
  func empty(kind: GalleryKind) throws {
    switch try entry(kind, .empty) {
    case .leftOut: break
    // A strip without a verdict is seven low cells: the words beside it say so.
    case .marks: #expect(kind == .regimeStrip)
    default: Issue.record("\(kind) is drawn without data")
    }
  }

  @Test("a price at or below zero breaks a line, which is told, and makes no change of it")
  func negative() throws {
    guard case .figure(let figure) = try entry(.eventFan, .negative) else {
      Issue.record("no figure")
      return
    }
    #expect(figure.sub.hasSuffix("broken where no price above zero is known"))
    let table = try #require(figure.table)
    // The day of 20 April 2020 lies four, two and one closes after the three entries.
    for (event, day) in [4, 2, 1].enumerated() {
      let row = table.rows.first { $0.head == "+\(day)" }
      #expect(row?.cells[event] == "no data")
    }
  }

  @Test("every drawing of the templates has a gallery")
  func complete() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: ownTemplates + "/charts")
      .filter { $0.hasSuffix(".svg") }.map { String($0.dropLast(4)) }
    // The site's sign shows no data; the name of a regime is a text within other drawings.
    let others: Set<String> = ["mark", "regime-name"]
    #expect(Set(GalleryKind.allCases.map(\.rawValue)) == Set(names).subtracting(others))
  }
}
