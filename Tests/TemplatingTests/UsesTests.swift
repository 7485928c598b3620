// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Templating
import Testing

@Suite("What a template writes, and where")
struct UsesTests {
  @Test("each tag is told with the sections around it and its place")
  func uses() throws {
    let text =
      "{{headline}}\n{{#late}}{{^next}}{{ratio}}{{/next}}{{/late}}{{#rows}}{{asset}}{{/rows}}"
    let source = TemplateSource(name: "t", file: "t.txt", kind: .text, bytes: Array(text.utf8))
    let template = try TemplateLibrary([source]).template("t", for: NoteView.model.shape)
    let uses = template.uses
    #expect(uses.map(\.name) == ["headline", "ratio", "rows.asset"])
    #expect(uses[0].conditions == [] && uses[0].section == nil)
    #expect(uses[1].conditions.map(\.name) == ["late", "next"])
    #expect(uses[1].conditions.map(\.isSet) == [true, false])
    #expect(uses[1].section?.description == "t.txt:2:10")
    #expect(uses[1].location.description == "t.txt:2:19")
    #expect(template.start?.description == "t.txt:1:1")
    #expect(template.excerpt(at: uses[0].location) == "{{headline}}")
  }
}
