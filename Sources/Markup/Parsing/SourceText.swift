// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// A named text with its line starts, for places and excerpts.
package struct SourceText: Sendable {
  /// The name that locations bear.
  package let file: String
  /// The text.
  package let bytes: [UInt8]
  private let lines: LineTable

  /// The text `bytes` of `file`.
  ///
  /// - Complexity: O(n) in the bytes.
  package init(_ bytes: [UInt8], file: String) {
    self.file = file
    self.bytes = bytes
    lines = LineTable(bytes)
  }

  /// The place of the byte at `offset`; past the end gives the end.
  package func location(of offset: Int) -> SourceLocation {
    let (line, column) = lines.place(of: offset)
    return SourceLocation(file: file, line: line, column: column)
  }

  /// The line around `offset`, without its line end.
  package func excerpt(at offset: Int) -> String {
    String(decoding: bytes[lines.range(ofLine: lines.place(of: offset).line)], as: UTF8.self)
  }

  /// An error at `offset` with the line as its excerpt.
  func error(_ id: MarkupID, _ summary: String, at offset: Int, fix: String? = nil) -> Diagnostic {
    Diagnostic(
      .error,
      id.rawValue,
      summary,
      at: location(of: offset),
      fix: fix,
      excerpt: excerpt(at: offset)
    )
  }
}
