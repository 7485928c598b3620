// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Templating
import Testing

/// A note as a view, with every kind of field.
struct NoteView: Sendable {
  struct Row: Sendable {
    let asset: String
    let ratio: Double
  }

  var headline = "Shorts lead"
  var next: String?
  var late = false
  var ratio = 12.5
  var change: Double?
  var rows = [Row(asset: "BTC", ratio: 11.04), Row(asset: "ETH", ratio: 13.96)]
  var hero = Row(asset: "all", ratio: 12.5)
  var second: Row?
  var words = ["short", "long"]

  static let row = Model<Row>(
    .text("asset") { $0.asset },
    .number("ratio", places: 1) { $0.ratio }
  )

  static let model = Model<NoteView>(
    .text("headline") { $0.headline },
    .optionalText("next") { $0.next },
    .flag("late") { $0.late },
    .number("ratio", places: 1) { $0.ratio },
    .optionalNumber("change", places: 2) { $0.change },
    .list("rows", of: row) { $0.rows },
    .record("hero", of: row) { $0.hero },
    .optionalRecord("second", of: row) { $0.second },
    .texts("words") { $0.words }
  )
}

@Suite struct ModelTests {
  func template(_ source: String, _ name: String = "main.txt") throws -> Template {
    let library = try TemplateLibrary([
      try #require(TemplateSource(path: name, in: "t", bytes: Array(source.utf8)))
    ])
    return try library.template("main", for: NoteView.model.shape)
  }

  func text(_ source: String, _ view: NoteView = NoteView()) throws -> String {
    let record = NoteView.model.record(of: view)
    return String(decoding: try template(source).render(record), as: UTF8.self)
  }

  @Test("each kind of field is written in its way")
  func fields() throws {
    #expect(try text("{{headline}} {{ratio}} {{hero.asset}}") == "Shorts lead 12.5 all")
    #expect(try text("{{#rows}}{{asset}} {{ratio}};{{/rows}}") == "BTC 11.0;ETH 14.0;")
    #expect(try text("{{#words}}{{.}} {{/words}}") == "short long ")
    #expect(try text("{{#hero}}{{asset}} {{headline}}{{/hero}}") == "all Shorts lead")
    #expect(try text("{{#late}}late{{/late}}{{^late}}in time{{/late}}") == "in time")
  }

  @Test("optionals are written where they are, and their inverse where they are not")
  func optionals() throws {
    let source =
      "{{#next}}{{next}}{{/next}}{{^next}}-{{/next}} {{#change}}{{.}}{{/change}} "
      + "{{#second}}{{asset}}{{second.ratio}}{{/second}}{{^second}}none{{/second}}"
    #expect(try text(source) == "-  none")
    let full = NoteView(next: "n", change: -0.125, second: NoteView.Row(asset: "X", ratio: 1))
    #expect(try text(source, full) == "n -0.12 X1.0")
  }

  @Test("a section over what is always there is a mistake in a declared view")
  func alwaysThere() throws {
    let error = #expect(throws: ReportError.self) {
      try text("{{#headline}}{{.}}{{/headline}}{{^ratio}}{{/ratio}}{{late}}{{rows}}")
    }
    #expect(
      error?.diagnostics.map(\.description) == [
        "t/main.txt:1:1: error: `headline` is text, which is always there and cannot be tested "
          + "[template.wrong-kind]",
        "t/main.txt:1:32: error: `ratio` is a number, which is always there and cannot be tested "
          + "[template.wrong-kind]",
        "t/main.txt:1:52: error: `late` is a flag, which cannot be written [template.wrong-kind]",
        "t/main.txt:1:60: error: `rows` is a list, which cannot be written [template.wrong-kind]",
      ]
    )
  }

  @Test("every value that cannot be written is reported, and nothing is appended")
  func failures() throws {
    let template = try template(
      "<g>{{#rows}}\n<a x='{{ratio}}'/>{{/rows}}{{ratio}}</g>",
      "main.svg"
    )
    let rows = [NoteView.Row(asset: "", ratio: .nan), NoteView.Row(asset: "", ratio: .infinity)]
    var output: [UInt8] = [1]
    let error = #expect(throws: ReportError.self) {
      try template.render(
        NoteView.model.record(of: NoteView(ratio: 1e300, rows: rows)),
        into: &output
      )
    }
    #expect(output == [1])
    #expect(error?.stage == .rendering)
    #expect(
      error?.diagnostics.map(\.description) == [
        "t/main.svg:2:7: error: `rows.ratio` is nan [template.not-finite]",
        "t/main.svg:2:7: error: `rows.ratio` is inf [template.not-finite]",
        "t/main.svg:2:28: error: `ratio` is too large to be written [template.not-finite]",
      ]
    )
  }

  @Test("a record of another model is refused")
  func wrongRecord() throws {
    let template = try template("x")
    let error = #expect(throws: ReportError.self) {
      try template.render(NoteView.row.record(of: NoteView.Row(asset: "", ratio: 0)))
    }
    let id = "template.wrong-record"
    let summary = "the record does not have the names that `main` was compiled for"
    #expect(error == ReportError(.rendering, Diagnostic(.error, id, summary)))
  }

  @Test("rendering appends, and gives the same bytes each time, also in parallel")
  func deterministic() async throws {
    let template = try template("{{headline}}{{#rows}} {{asset}}={{ratio}}{{/rows}}")
    let record = NoteView.model.record(of: NoteView())
    let expected = try template.render(record)
    var output = expected
    try template.render(record, into: &output)
    #expect(output == expected + expected)
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<64 { group.addTask { try template.render(record) } }
      for try await bytes in group { #expect(bytes == expected) }
    }
  }
}
