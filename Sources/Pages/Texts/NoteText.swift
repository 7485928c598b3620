// SPDX-License-Identifier: Apache-2.0
package import Commentary
package import Diagnostics
package import Manuscripts

/// A manuscript whose figures are those of its note.
package struct NoteText: Sendable {
  /// What was written.
  package let manuscript: Manuscript
  private let figures: FigureTable

  /// The manuscript among the figures of its note.
  ///
  /// - Throws: At stage `data`, `text.missing-figure` at each figure that the note does not have.
  package init(_ manuscript: Manuscript, among figures: FigureTable) throws(ReportError) {
    self.manuscript = manuscript
    self.figures = figures
    let missing = manuscript.references.filter { reference in
      guard let name = FigureName(rawValue: reference.name) else { return true }
      return figures[name] == nil || figures[name.evidence] == nil
    }
    guard missing.isEmpty else {
      throw ReportError(.data, missing.map { Self.missing($0, of: manuscript) })
    }
  }

  /// The pieces as runs.
  func runs(of spans: [ProseSpan]) -> [Run] { spans.map { run(of: $0) } }

  /// The piece as a run, with the figure as the note prints it.
  func run(of span: ProseSpan) -> Run {
    switch span {
    case .text(let text): return Run(text)
    case .figure(let figure):
      let name = FigureName(rawValue: figure.name)
      return Run(name.flatMap { figures.text($0) } ?? "", figure: name)
    }
  }

  private static func missing(_ figure: FigureReference, of text: Manuscript) -> Diagnostic {
    Diagnostic(
      .error,
      ManuscriptID.missingFigure.rawValue,
      "the note of \(text.day) has no figure `\(figure.name)`",
      at: figure.location,
      fix: "take another one, or write around it",
      excerpt: figure.excerpt
    )
  }
}

extension NoteText {
  /// What it puts into the commentary.
  ///
  /// Above the commentary its title and summary are part of its section; instead of it, they are
  /// the note's headline and standfirst.
  package var own: OwnText {
    let front = manuscript.front
    let isInstead = manuscript.place == .instead
    let head = [front.title, front.summary].map { $0.map(runs) }
    let body = runs(of: manuscript.blocks.flatMap(\.spans))
    return OwnText(
      isInstead: isInstead,
      headline: isInstead ? head[0] : nil,
      standfirst: isInstead ? head[1] : nil,
      runs: isInstead ? body : head.flatMap { $0 ?? [] } + body
    )
  }
}
