// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import TestSupport
import Testing

@testable import Reports

@Suite("A copy of one of our templates")
struct BehindCopiesTests {
  private func project(_ templates: [String]) throws -> Desk {
    let desk = try Desk(Positions.input(2))
    _ = try makeProject(in: desk.path("project"), templates: templates)
    return desk
  }

  @Test("says in its first line of what it is one, compiles, and is silent while it is current")
  func current() async throws {
    let names = [
      "pages/note", "charts/hero.svg", "commentary/en/notice", "style.css", "search.js",
      "parts/runs",
    ]
    let desk = try project(names)
    let templates = desk.path("project/Templates")
    let note = try desk.read("project/Templates/pages/note.html")
    #expect(
      note.hasPrefix("{{! leverage-notes pages/note.html \(try #require(TemplateVersion.current)) ")
    )
    #expect(try desk.read("project/Templates/style.css").hasPrefix("/* leverage-notes style.css "))
    #expect(try desk.read("project/Templates/search.js").hasPrefix("// leverage-notes search.js "))
    #expect(try await desk.build { $0.templates = templates }.warnings == [])
    // What is drawn is what ours draw.
    let mine = try desk.site().filter { $0.key.hasSuffix(".html") }
    try await desk.build { $0.isForced = true }
    try #expect(differences(mine, desk.site().filter { $0.key.hasSuffix(".html") }) == [])
  }

  @Test("that is behind is told with the versions and what concerns it, also where it compiles")
  func behind() async throws {
    let desk = try project(["parts/frame"])
    let path = "project/Templates/parts/frame.html"
    let text = try desk.read(path)
    let line = try #require(text.split(separator: "\n").first)
    let old = text.replacing(
      line,
      with: "{{! leverage-notes parts/frame.html 0.0.9 0123456789ab }}"
    )
    .replacing("{{$head}}{{/head}}", with: "{{$head}}{{/head}}")
    .replacing("frame.paper", with: "frame.notice")
    try desk.put(old, path)
    let warnings = try await desk.build { $0.templates = desk.path("project/Templates") }.warnings
    #expect(warnings.map(\.id) == ["template.behind"])
    let found = try #require(warnings.first)
    let now = try #require(TemplateVersion.current)
    #expect(found.summary == "our `parts/frame.html` changed since your copy (0.0.9 to \(now))")
    #expect(found.location?.description == "\(desk.path(path)):1:1")
    #expect(found.notes.map(\.text).contains { $0.hasPrefix("`frame.paper` is new in") })
    #expect(!found.notes.map(\.text).contains { $0.hasPrefix("`frame.logo` is new in") })
    // The line that the fix names ends it.
    let mark = try #require(found.fix?.split(separator: "`").dropFirst(2).first)
    try desk.put(old.replacing("0.0.9 0123456789ab", with: mark), path)
    #expect(try await desk.build { $0.templates = desk.path("project/Templates") }.warnings == [])
  }

  @Test("without that line is the publisher's own affair")
  func unmarked() async throws {
    let desk = try project(["pages/404"])
    let path = "project/Templates/pages/404.html"
    let text = try desk.read(path)
    try desk.put(
      text.split(separator: "\n").dropFirst().joined(separator: "\n") + "\n<!-- mine -->",
      path
    )
    #expect(try behindCopies(in: desk.path("project/Templates")) == [])
    #expect(CopyMark(in: Array("{{! my leverage-notes a 0.1.0 0123456789ab }}".utf8)) == nil)
    #expect(CopyMark(in: Array("{{! leverage-notes a 0.1.0 0123 }}".utf8)) == nil)
    #expect(CopyMark(in: Array("{{! leverage-notes a x 0123456789ab }}".utf8)) == nil)
    #expect(CopyMark(in: []) == nil)
  }

  @Test("under a name that has changed is told the new one")
  func renamed() async throws {
    let desk = try Desk(Positions.input(2))
    try desk.put("<p>x</p>", "templates/parts/level-choices.html")
    let warnings = try await desk.build { $0.templates = desk.path("templates") }.warnings
    #expect(warnings.map(\.id) == ["template.unused-override"])
    #expect(warnings.first?.fix == "name it `parts/more-table.html`")
    #expect(
      warnings.first?.notes.first?.text.hasPrefix(
        "`parts/level-choices` is `parts/more-table` since"
      ) == true
    )
  }
}
