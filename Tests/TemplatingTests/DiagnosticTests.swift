// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Templating
import Testing

@Suite struct DiagnosticTests {
  /// Template files, the data of the first one, and everything that is wrong.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let files: Files
    var data = "{}"
    let expected: [String]

    var testDescription: String { name }
  }

  @Test("each mistake is reported whole, at its place", arguments: cases)
  func mistake(_ example: Case) {
    #expect(complaints(example.files, example.data) == example.expected)
  }

  @Test("every diagnostic is provoked by a case or by a test of values")
  func everyID() {
    let shown = Self.cases.flatMap(\.expected).joined()
    let elsewhere: Set<TemplateID> = [
      .unknownTemplate, .wrongRecord, .notMarkup, .notFinite, .encoding, .duplicateName,
      .escapedMarkup, .wrongKind,
    ]
    for id in TemplateID.allCases where !elsewhere.contains(id) {
      #expect(shown.contains("[\(id.rawValue)]"), "\(id.rawValue) has no case")
    }
  }

  @Test("a template that does not exist is offered with its near spelling")
  func unknownTemplate() throws {
    let library = try TemplateLibrary((["pages/note.html": "<p/>"] as Files).sources)
    let error = #expect(throws: ReportError.self) {
      try library.template("pages/nota", for: Shape([]))
    }
    let id = "template.unknown-template"
    let expected = Diagnostic(
      .error,
      id,
      "there is no template `pages/nota`",
      fix: "write `pages/note`"
    )
    #expect(error == ReportError(.templates, expected))
  }

  @Test("a file that is not UTF-8 is refused at the byte")
  func encoding() {
    let source = TemplateSource(
      name: "a",
      file: "t/a.txt",
      kind: .text,
      bytes: Array("ü\nx".utf8) + [0xFF]
    )
    let error = #expect(throws: ReportError.self) { try TemplateLibrary([source]) }
    #expect(
      error?.diagnostics.map(\.description) == [
        "t/a.txt:2:2: error: the byte is not UTF-8 [template.encoding]"
      ]
    )
  }

  @Test("two templates may not share a name")
  func duplicateName() {
    let error = #expect(throws: ReportError.self) {
      try TemplateLibrary((["a.svg": "<svg/>", "a.html": "<p/>"] as Files).sources)
    }
    #expect(
      error?.diagnostics.map(\.text) == [
        """
        t/a.html:1:1: error: two templates are called `a` [template.duplicate-name]
          | <p/>
          | ^
          fix: rename one of them
          note: t/a.svg:1:1: first here
        """
      ]
    )
  }

  @Test("all mistakes of all templates come at once, in order, each once")
  func collected() {
    let files: Files = [
      "main.txt": "{{>p}}{{>p}}\n{{#a}}", "p.txt": "{{x y}}{{>q}}", "r.txt": "{{<main}}{{/main}}",
    ]
    #expect(
      complaints(files).map { $0.split(separator: " ")[0] } == [
        "t/main.txt:2:1:", "t/p.txt:1:1:", "t/p.txt:1:8:",
      ]
    )
  }
}
