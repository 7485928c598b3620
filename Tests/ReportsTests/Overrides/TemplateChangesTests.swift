// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Templating
import TestSupport
import Testing

@testable import Reports

@Suite("What a version changed in the templates")
struct TemplateChangesTests {
  @Test("is listed so that each line can be read, of templates as they are")
  func own() throws {
    let changes = try TemplateChanges.own()
    #expect(changes.unreadable == [] && changes.all.count > 10)
    #expect(changes.all.map(\.version) == changes.all.map(\.version).sorted(by: >))
    let names = Set(try filePaths(below: ownTemplates).map(withoutEnding))
    for change in changes.all {
      if let template = change.template { #expect(names.contains(template), "\(change.sentence)") }
      guard change.kind == .template else { continue }
      if let new = change.new { #expect(names.contains(new), "\(change.sentence)") }
      if let old = change.old { #expect(!names.contains(old), "\(change.sentence)") }
    }
  }

  @Test("what is new in a template stands in it")
  func new() throws {
    for change in try TemplateChanges.own().all {
      guard let template = change.template, let new = change.new else { continue }
      let path = try #require(
        try filePaths(below: ownTemplates).first { withoutEnding($0) == template }
      )
      let text = try String(contentsOfFile: "\(ownTemplates)/\(path)", encoding: .utf8)
      #expect(text.contains(new), "\(change.sentence)")
    }
  }

  private let changes = TemplateChanges(
    parsing: """
      # a comment
      0.10.0
      pages/note | name lead.title -> lead.headline | A note has a headline.
      parts/frame | block -> head | Pages add to the head.
      0.9.0
      * | template parts/mark -> charts/mark | The sign is a drawing.
      pages/note | name old -> | Nothing is old.
      """
  )

  @Test("is ordered by numbers, and told of copies of earlier versions alone")
  func since() throws {
    #expect(changes.unreadable == [] && changes.all.count == 4)
    let (nine, ten) = (
      try #require(TemplateVersion("0.9.0")), try #require(TemplateVersion("0.10.0"))
    )
    #expect(nine < ten && TemplateVersion("0.x") == nil && TemplateVersion("") == nil)
    let all = changes.changes(concerning: "pages/note", since: nine, in: "{{>parts/mark}}")
    #expect(
      all.map(\.sentence) == ["`lead.title` is `lead.headline` since 0.10.0: A note has a headline"]
    )
    let first = try #require(TemplateVersion("0.8"))
    #expect(
      changes.changes(concerning: "pages/note", since: first, in: "{{>parts/mark}}").count == 3
    )
    #expect(changes.changes(concerning: "pages/home", since: first, in: "").isEmpty)
  }

  @Test("lines of another form are told by their numbers")
  func unreadable() {
    let text =
      "a | name b -> c | no version yet\n0.1.0\na | nam b -> c | d\na | name b c | d\na | name -> | d\n\na | name b -> c |\n"
    #expect(TemplateChanges(parsing: text).unreadable == [1, 3, 4, 5, 7])
  }

  private func error(_ page: String, at path: String) throws -> Diagnostic? {
    var sources = try templateSources(publisher: nil)
    let source = try #require(TemplateSource(path: path, in: "mine", bytes: Array(page.utf8)))
    sources.removeAll { $0.name == source.name }
    let error = #expect(throws: ReportError.self) {
      try compiled(sources + [source], publisher: "mine", changes: changes)
    }
    return error?.diagnostics.first
  }

  private func page(_ line: String) -> String {
    "{{<parts/frame}}\n{{$main}}\n\(line)\n{{/main}}\n{{/parts/frame}}\n"
  }

  @Test("an old name is told at its place with its new one and the version")
  func name() throws {
    let found = try error(page("<h1>{{lead.title}}</h1>"), at: "pages/note.html")
    #expect(found?.id == "template.unknown-name")
    #expect(found?.location?.description == "mine/pages/note.html:3:5")
    #expect(
      found?.notes.map(\.text) == [
        "`lead.title` is `lead.headline` since 0.10.0: A note has a headline"
      ]
    )
    #expect(found?.fix == "write `lead.headline`")
    let inner = try error(page("{{#lead}}<h1>{{title}}</h1>{{/lead}}"), at: "pages/note.html")
    #expect(inner?.notes.isEmpty == false || inner == nil)
    let gone = try error(page("<h1>{{old}}</h1>"), at: "pages/note.html")
    #expect(
      gone?.fix == "remove it"
        && gone?.notes.first?.text == "`old` is gone since 0.9.0: Nothing is old"
    )
    let never = try error(page("<h1>{{never}}</h1>"), at: "pages/note.html")
    #expect(never?.id == "template.unknown-name" && never?.notes == [])
  }

  @Test("an old part is told likewise")
  func part() throws {
    let found = try error(page("<h1>{{>parts/mark}}</h1>"), at: "pages/note.html")
    #expect(found?.id == "template.unknown-partial")
    #expect(found?.location?.description == "mine/pages/note.html:3:5")
    #expect(found?.fix == "write `charts/mark`")
  }

  @Test("a block of ours that an older parent lacks is told with the parent")
  func block() throws {
    let frame = try String(contentsOfFile: "\(ownTemplates)/parts/frame.html", encoding: .utf8)
    let found = try error(frame.replacing("{{$head}}{{/head}}", with: ""), at: "parts/frame.html")
    #expect(found?.id == "template.unknown-block")
    #expect(found?.notes.first?.location?.file == "mine/parts/frame.html")
    #expect(
      found?.notes.first?.text.hasSuffix("`head` is new in 0.10.0: Pages add to the head") == true
    )
    #expect(found?.fix == "write `{{$head}}{{/head}}` where ours has it")
  }
}
