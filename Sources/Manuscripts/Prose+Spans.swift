// SPDX-License-Identifier: Apache-2.0

extension Manuscript {
  /// Where it stands.
  package var place: Place { front.place }

  /// The figures that it names, in the order in which they stand on the page.
  package var references: [FigureReference] {
    let spans = (front.title ?? []) + (front.summary ?? []) + blocks.flatMap(\.spans)
    return spans.compactMap { span in
      if case .figure(let figure) = span { figure } else { nil }
    }
  }
}

extension ProseBlock {
  /// The pieces of text in it, in order.
  package var spans: [ProseSpan] {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.flatMap(\.spans)
    case .list(_, _, let items): items.flatMap { $0.flatMap(\.spans) }
    case .quote(let blocks): blocks.flatMap(\.spans)
    case .code, .rule: []
    case .table(let head, let rows):
      ([head] + rows).flatMap { row in row.flatMap { cell in cell.flatMap(\.spans) } }
    }
  }
}

extension ProseInline {
  /// The pieces of text in it, in order; code is none.
  package var spans: [ProseSpan] {
    switch self {
    case .span(let span): [span]
    case .code, .lineBreak: []
    case .emphasis(let inlines), .strong(let inlines), .struck(let inlines), .link(_, let inlines):
      inlines.flatMap(\.spans)
    }
  }
}
