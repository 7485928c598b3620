// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Testing

@Suite struct DiagnosticTests {
  @Test("the first line is clickable and ends with the stable name")
  func firstLine() {
    let found = Diagnostic(
      .error,
      "data.number",
      "`long` is `4bn`, expected a number",
      at: SourceLocation(file: "a.csv", line: 3, column: 9)
    )
    let expected = "a.csv:3:9: error: `long` is `4bn`, expected a number [data.number]"
    #expect(found.description == expected)
  }

  @Test("the caret stands under the column, also after tabs and wide characters")
  func caret() {
    let found = Diagnostic(
      .warning,
      "x.y",
      "odd",
      at: SourceLocation(file: "f", line: 1, column: 6),
      notes: [.init("first here", at: SourceLocation(file: "g", line: 2))],
      fix: "write `b`",
      excerpt: "é\tä=b"
    )
    #expect(
      found.text == """
        f:1:6: warning: odd [x.y]
          | é ä=b
          |    ^
          fix: write `b`
          note: g:2:1: first here
        """
    )
  }

  @Test("a long line is cut around the column")
  func longLine() {
    let found = Diagnostic(
      .error,
      "x.y",
      "odd",
      at: SourceLocation(file: "f", line: 1, column: 301),
      excerpt: String(repeating: "a", count: 300) + "b" + String(repeating: "c", count: 300)
    )
    let lines = found.text.split(separator: "\n")
    #expect(lines[1].count < 120)
    #expect(lines[2].count == "  | …".count + 60 + 1)
  }
}
