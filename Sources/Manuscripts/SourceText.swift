// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// The lines of one file, by which findings tell their place.
struct SourceText {
  /// The file as the user named it.
  let file: String
  /// The lines without their ends.
  let lines: [Substring]

  /// The lines of `text`, the content of `file`.
  init(_ text: Substring, file: String) {
    self.file = file
    // A line feed after a carriage return is one character with it.
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }

  /// The 1-based `line`; empty where there is none.
  func line(_ line: Int) -> String {
    lines.indices.contains(line - 1) ? String(lines[line - 1]) : ""
  }

  /// A finding at a 1-based line and byte column.
  func finding(
    _ id: ManuscriptID,
    _ summary: String,
    line: Int,
    column: Int = 1,
    fix: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      id,
      summary,
      at: SourceLocation(file: file, line: line, column: column),
      fix: fix,
      excerpt: self.line(line)
    )
  }
}
