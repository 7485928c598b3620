// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// Finds `{{name}}` in texts, and notes names that no figure has.
struct FigureSpans {
  let source: SourceText
  /// The names that a figure may have.
  let figures: [String]

  /// The pieces of `text`, which stands on the 1-based `line` at or after the byte `column`.
  ///
  /// Braces after a backslash are characters. Escapes make the written line longer than its text,
  /// so each reference is looked for in the line, after the one before.
  func spans(_ text: String, line: Int, column: Int, _ problems: inout [Diagnostic]) -> [ProseSpan]
  {
    var spans: [ProseSpan] = []
    var (rest, words, from) = (text[...], "", column)
    while let open = rest.firstRange(of: "{{") {
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
        problems.append(unclosed(line, place("{{", on: line, from: from)))
        break
      }
      let written = String(rest[open.lowerBound..<close.upperBound])
      let at = place(written, on: line, from: from)
      words += rest[..<open.lowerBound]
      rest = rest[close.upperBound...]
      from = at + written.utf8.count
      if isEscaped(at, line) {
        words += written
        continue
      }
      let inside = written.dropFirst(2).dropLast(2)
      let name = String(inside.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      if !figures.contains(name) { problems.append(unknown(name, line, at)) }
      if !words.isEmpty { spans.append(.text(words)) }
      words = ""
      let location = SourceLocation(file: source.file, line: line, column: at)
      spans.append(
        .figure(FigureReference(name: name, location: location, excerpt: source.line(line)))
      )
    }
    words += rest
    if !words.isEmpty { spans.append(.text(words)) }
    return spans
  }
}

extension FigureSpans {
  /// The byte column of `written` on `line`, at or after `column`; `column` if it is not there.
  private func place(_ written: String, on line: Int, from column: Int) -> Int {
    let bytes = Array(source.line(line).utf8)
    let start = min(max(0, column - 1), bytes.count)
    guard let found = bytes[start...].firstRange(of: Array(written.utf8)) else { return column }
    return found.lowerBound + 1
  }

  private func isEscaped(_ column: Int, _ line: Int) -> Bool {
    let bytes = Array(source.line(line).utf8)
    return column > 1 && bytes.indices.contains(column - 2)
      && bytes[column - 2] == UInt8(ascii: "\\")
  }

  private func unclosed(_ line: Int, _ column: Int) -> Diagnostic {
    source.finding(
      .openFigure,
      "`{{` is not closed",
      line: line,
      column: column,
      fix: "write `}}` behind the figure's name, or put braces that are none into a code span"
    )
  }

  private func unknown(_ name: String, _ line: Int, _ column: Int) -> Diagnostic {
    source.finding(
      .unknownFigure,
      "no figure is called `\(name)`",
      line: line,
      column: column,
      fix: nearSpelling(of: name, among: figures).map { "write `{{\($0)}}`" }
        ?? "take a `name` from the `evidence` of a `note.json`, or put the braces into a code span"
    )
  }
}
