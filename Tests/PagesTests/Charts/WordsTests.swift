// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Templating
import Testing

@testable import Pages

@Suite struct WordsTests {
  enum Key: String, Hashable, Sendable, CaseIterable {
    case title, sub
  }

  private func words(_ text: String) throws -> Words<Key> {
    let source = TemplateSource(name: "w", file: "w.txt", kind: .text, bytes: Array(text.utf8))
    let model = Model<Void>()
    let template = try TemplateLibrary([source]).template("w", for: model.shape)
    return try Words(template, model.record(of: ()))
  }

  private func findings(_ text: String) -> [Diagnostic] {
    do {
      _ = try words(text)
      return []
    } catch let error as ReportError {
      return error.diagnostics
    } catch {
      return []
    }
  }

  @Test("each line is a key and its text; empty lines mean nothing")
  func plain() throws {
    let words = try words("title: Short: 12.5 to 1\n\n  \nsub:   log scale  \n")
    #expect(words[.title] == "Short: 12.5 to 1")
    #expect(words[.sub] == "log scale")
  }

  @Test(
    "a line without a key or without a text is refused",
    arguments: ["only text", "sub:", ": x"]
  )
  func line(text: String) {
    let found = findings("title: a\nsub: b\n\(text)")
    #expect(found.map(\.id) == ["chart.words-line"])
    #expect(found.first?.location?.line == 3)
  }

  @Test("an unknown key is refused, with the near spelling")
  func unknown() {
    let found = findings("title: a\nsub: b\ntitel: c")
    #expect(found.map(\.id) == ["chart.unknown-words"])
    #expect(found.first?.fix == "write `title`")
    #expect(found.first?.location?.line == 3)
  }

  @Test("a key that is written twice is refused at its second place")
  func repeated() {
    let found = findings("title: a\nsub: b\ntitle: c")
    #expect(found.map(\.id) == ["chart.repeated-words"])
    #expect(found.first?.location?.line == 3)
  }

  @Test("all keys that are missing are told at once")
  func missing() {
    #expect(findings("").map(\.id) == ["chart.missing-words", "chart.missing-words"])
    #expect(findings("sub: b").map(\.summary) == ["`w` writes no `title`"])
  }

  @Test("a table needs one header for each of its columns", arguments: ["A", "A | B | C", "A | "])
  func columns(columns: String) throws {
    let text = FigureKey.allCases.map { "\($0.rawValue): \($0 == .columns ? columns : "x")" }
    let source = TemplateSource(
      name: "w",
      file: "w.txt",
      kind: .text,
      bytes: Array(text.joined(separator: "\n").utf8)
    )
    let model = Model<Void>()
    let template = try TemplateLibrary([source]).template("w", for: model.shape)
    let words = try Words<FigureKey>(template, model.record(of: ()))
    let error = #expect(throws: ReportError.self) {
      try TableView(words, of: "hero", rows: [.init(head: "Short", cells: ["1"])])
    }
    #expect(error?.diagnostics.map(\.id) == ["chart.table-columns"])
  }

  @Test("the tests above provoke every finding there is")
  func allIDs() {
    let known = [
      "chart.words-line", "chart.unknown-words", "chart.repeated-words", "chart.missing-words",
      "chart.table-columns",
    ]
    #expect(ChartWordsID.allCases.map(\.rawValue) == known)
  }
}
