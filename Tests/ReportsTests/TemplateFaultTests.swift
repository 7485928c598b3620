// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

/// One mistake in a copy of one of our templates.
struct TemplateFault: Sendable, CustomTestStringConvertible {
  let name: String
  let file: String
  /// The faulty line, which is put before the last `mark`.
  let line: String
  let mark: String
  /// The column of the finding, and its id.
  let column: Int
  let id: String

  var testDescription: String { name }

  static let all: [TemplateFault] = [
    note("a misspelt name", "<p>{{lead.headlin}}</p>", 4, "template.unknown-name"),
    note("an unclosed section", "{{#lead.hero}}<p>x</p>", 1, "template.unclosed-section"),
    note("raw text", "<p>{{{lead.headline}}}</p>", 4, "template.unescaped"),
    note(
      "a value in a script",
      "<script>{{lead.headline}}</script>",
      9,
      "template.forbidden-place"
    ),
    note(
      "a value in a style",
      "<p style=\"{{lead.headline}}\">x</p>",
      11,
      "template.forbidden-place"
    ),
    note("a missing partial", "{{>parts/nothing}}", 1, "template.unknown-partial"),
    note("a duplicate id", "<p id=\"note\">x</p>", 4, "markup.duplicate-id"),
    note("a dead link", "<p><a href=\"nowhere.html\">x</a></p>", 13, "markup.dead-link"),
    note("a script of one's own", "<script src=\"app.js\"></script>", 1, "markup.script"),
    note("an element that closes itself", "<div/>", 1, "markup.not-polyglot"),
    chart("bad XML in a chart", "<rect width=3/>", 13, "template.not-well-formed"),
    chart("NaN in a path", "<path d=\"M0 NaN\"/>", 7, "markup.path"),
    chart(
      "a value in a chart's style",
      "<g style=\"{{height}}\"/>",
      11,
      "template.forbidden-place"
    ),
  ]

  /// The same mistake in two files.
  static let misspelt = [
    note("a misspelt name", "<p>{{lead.headlin}}</p>", 4, "template.unknown-name"),
    chart("a misspelt name", "<text>{{heigt}}</text>", 7, "template.unknown-name"),
  ]

  private static func note(_ name: String, _ line: String, _ column: Int, _ id: String) -> Self {
    .init(
      name: name,
      file: "pages/note.html",
      line: line,
      mark: "</article>",
      column: column,
      id: id
    )
  }

  private static func chart(_ name: String, _ line: String, _ column: Int, _ id: String) -> Self {
    .init(
      name: name,
      file: "charts/hero.svg",
      line: line,
      mark: "</svg>",
      column: column,
      id: id
    )
  }

  /// Writes the faulty copy below `templates/` and returns the faulty line's number.
  func write(to desk: borrowing Desk) throws -> Int {
    let ours = try String(contentsOfFile: "\(ownTemplates)/\(file)", encoding: .utf8)
    let at = try #require(ours.range(of: mark, options: .backwards))
    try desk.put(
      ours[..<at.lowerBound] + line + "\n" + ours[at.lowerBound...],
      "templates/\(file)"
    )
    return ours[..<at.lowerBound].split(separator: "\n", omittingEmptySubsequences: false).count
  }
}

@Suite("A mistake in a publisher's template")
struct TemplateFaultTests {
  @Test("is refused at its line, and the site stays as it was", arguments: TemplateFault.all)
  func refused(_ fault: TemplateFault) async throws {
    let desk = try Desk(Positions.input(2))
    try await desk.build()
    let before = try desk.site()
    let line = try fault.write(to: desk)
    let templates = desk.path("templates")
    let error = await desk.refusal { $0.templates = templates }
    let first = error?.diagnostics.first
    #expect(first?.id == fault.id)
    #expect(first?.severity == .error)
    #expect(first?.location?.description == "\(templates)/\(fault.file):\(line):\(fault.column)")
    #expect(error?.stage == (fault.id.hasPrefix("markup") ? .checking : .templates))
    try #expect(differences(before, desk.site()) == [])
    let checked = try checkPaths([checkable(fault, desk)])
    if fault.id.hasPrefix("template") {
      #expect(checked.findings.contains { $0.id == fault.id })
    }
  }

  /// A folder of templates with the pages folder that marks it.
  private func checkable(_ fault: TemplateFault, _ desk: borrowing Desk) throws -> String {
    let page = desk.path("templates/pages/404.html")
    if !isThere(page) {
      let ours = try String(contentsOfFile: "\(ownTemplates)/pages/404.html", encoding: .utf8)
      try desk.put(ours, "templates/pages/404.html")
    }
    return desk.path("templates")
  }

  @Test("a file that nothing reads is told with the nearest path; a part that is taken in is not")
  func unused() async throws {
    let desk = try Desk(Positions.input(2))
    let templates = desk.path("templates")
    try desk.put("<p>Morning.</p>", "templates/parts/greeting.html")
    try desk.put("notes of mine", "templates/README.md")
    let box = try String(contentsOfFile: "\(ownTemplates)/parts/dateline.html", encoding: .utf8)
    try desk.put("{{>parts/greeting}}\n" + box, "templates/parts/dateline.html")
    #expect(try await desk.build { $0.templates = templates }.warnings == [])
    try desk.put("<svg/>", "templates/charts/heatmp.svg")
    let warnings = try await desk.build { $0.templates = templates }.warnings
    #expect(warnings.map(\.id) == ["template.unused-override"])
    #expect(warnings.first?.location?.file == "\(templates)/charts/heatmp.svg")
    #expect(warnings.first?.fix == "name it `charts/heatmap.svg`")
    let error = await desk.refusal {
      $0.templates = templates
      $0.isStrict = true
    }
    #expect(error?.diagnostics.map(\.id) == ["template.unused-override"])
  }

  @Test("mistakes in several templates come at once")
  func several() async throws {
    let desk = try Desk(Positions.input(2))
    for fault in TemplateFault.misspelt { _ = try fault.write(to: desk) }
    let error = await desk.refusal { $0.templates = desk.path("templates") }
    let found = error?.diagnostics.map {
      "\($0.location?.file.split(separator: "/").last ?? "") \($0.id)"
    }
    #expect(found == ["note.html template.unknown-name", "hero.svg template.unknown-name"])
    #expect(!isThere(desk.path("site")))
  }

  @Test("a template's number that is none is refused where it stands")
  func number() throws {
    let desk = try Desk()
    let page = try desk.put("<svg><path d=\"M0 {{y}}\"/></svg>", "drawing.svg")
    let data = try desk.put("{\"y\": NaN}", "data.json")
    let error = #expect(throws: ReportError.self) {
      try rendered(page, data: data, templates: nil)
    }
    #expect(error?.diagnostics.map(\.id) == ["data.json-syntax"])
    #expect(error?.diagnostics.first?.location?.description == "\(data):1:7")
    let drawing = try desk.put(
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" role="img" aria-label="x">
      <path d="M0 NaN"/>
      </svg>
      """,
      "page.svg"
    )
    let found = try checkPaths([drawing]).findings
    #expect(found.map(\.id) == ["markup.path"])
    #expect(found.first?.location?.description == "\(drawing):2:7")
  }
}
