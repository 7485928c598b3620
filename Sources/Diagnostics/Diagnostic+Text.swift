// SPDX-License-Identifier: Apache-2.0

extension Diagnostic: CustomStringConvertible {
  /// The first line alone: `file:line:column: error: sentence [stable.id]`.
  package var description: String {
    let place = location.map { "\($0): " } ?? ""
    return "\(place)\(severity.rawValue): \(summary) [\(id)]"
  }

  /// The whole message: the first line, the author's line with a caret, the fix, the notes.
  package var text: String {
    var lines = [description]
    if let excerpt, let location {
      let shown = Excerpt(of: excerpt, column: location.column)
      lines.append("  | \(shown.line)")
      lines.append("  | \(shown.caret)")
    }
    if let fix { lines.append("  fix: \(fix)") }
    for note in notes {
      lines.append("  note: \(note.location.map { "\($0): " } ?? "")\(note.text)")
    }
    return lines.joined(separator: "\n")
  }
}

/// A source line cut to what fits a terminal, with a caret under the column.
private struct Excerpt {
  let line: String
  let caret: String

  /// Cuts `text` to about 100 characters around the 1-based byte `column`.
  init(of text: String, column: Int) {
    let bytes = Array(text.utf8)
    let at = min(max(0, column - 1), bytes.count)
    let start = at > 80 ? at - 60 : 0
    let end = min(bytes.count, start + 100)
    let before = String(decoding: bytes[start..<at], as: UTF8.self)
    let after = String(decoding: bytes[at..<end], as: UTF8.self)
    let lead = start > 0 ? "…" : ""
    line = Self.printable(lead + before + after + (end < bytes.count ? "…" : ""))
    caret = String(repeating: " ", count: Self.printable(lead + before).count) + "^"
  }

  /// Tabs and control characters as single blanks, so that the caret stands where it should.
  private static func printable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 32 ? " " : $0 }))
  }
}
