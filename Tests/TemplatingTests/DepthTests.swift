// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Templating
import Testing

@Suite struct DepthTests {
  private func findings(levels: Int) -> [Diagnostic] {
    let text =
      String(repeating: "{{#a}}\n", count: levels) + String(repeating: "{{/a}}", count: levels)
    let source = TemplateSource(
      name: "deep",
      file: "deep.txt",
      kind: .text,
      bytes: Array(text.utf8)
    )
    do throws(ReportError) {
      _ = try TemplateLibrary([source])
      return []
    } catch {
      return error.diagnostics
    }
  }

  @Test("sections nest a hundred deep")
  func shallow() { #expect(findings(levels: 100).isEmpty) }

  @Test("deeper ones are refused once, at the first tag beyond, and never crash")
  func deep() {
    for levels in [101, 20_000] {
      let found = findings(levels: levels)
      #expect(found.map(\.id) == ["template.depth"])
      #expect(found.first?.location == SourceLocation(file: "deep.txt", line: 101, column: 1))
    }
  }
}
