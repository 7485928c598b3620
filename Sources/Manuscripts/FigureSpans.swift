// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// Finds `{{name}}` in texts, and notes names that no figure has.
struct FigureSpans {
  let source: SourceText
  /// The names that a figure may have.
  let figures: [String]

  /// The pieces of `text`, which stands on the 1-based `line`; escaped braces are characters.
  func spans(_ text: WrittenText, line: Int, _ problems: inout [Diagnostic]) -> [ProseSpan] {
    var spans: [ProseSpan] = []
    var done = 0
    while let open = text.first("{{", from: done) {
      let column = text.columns[open]
      guard let close = text.first("}}", from: open + 2) else {
        problems.append(unclosed(line, column))
        break
      }
      let inside = text.string(open + 2..<close)
      let name = String(inside.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      if !figures.contains(name) { problems.append(unknown(name, line, column)) }
      if open > done { spans.append(.text(text.string(done..<open))) }
      let location = SourceLocation(file: source.file, line: line, column: column)
      spans.append(
        .figure(FigureReference(name: name, location: location, excerpt: source.line(line)))
      )
      done = close + 2
    }
    if text.bytes.count > done { spans.append(.text(text.string(done..<text.bytes.count))) }
    return spans
  }
}

extension FigureSpans {
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
