// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Markup
import Templating
import TestSupport
import Testing

@testable import Pages

/// Holds `figure` to its golden page and drawing, the page rules, and ten kilobytes.
func expectRecorded(
  _ figure: FigureView,
  _ name: String,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let page = try ChartPage(title: name, strips: [], figures: [figure]).render()
  try expectGolden(page, "\(name).html", sourceLocation: sourceLocation)
  let svg = String(decoding: figure.svg.bytes, as: UTF8.self)
  try expectGolden(svg, "\(name).svg", sourceLocation: sourceLocation)
  #expect(
    figure.svg.bytes.count < 10_240,
    "\(figure.svg.bytes.count)",
    sourceLocation: sourceLocation
  )
  let file = SiteFile(path: "index.html", bytes: Array(page.utf8))
  let findings = inspect(Page(file, kind: .html)).findings
  #expect(findings.isEmpty, "\(findings.map(\.summary))", sourceLocation: sourceLocation)
  let words = Set(page.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  #expect(
    words.isDisjoint(with: ["nan", "inf", "infinity", "nil", "optional"]),
    sourceLocation: sourceLocation
  )
}
