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

extension Manuscript {
  /// The links of its prose, in order.
  package var links: [ProseLink] { blocks.flatMap(\.inlines).flatMap(\.links) }
}

extension ProseBlock {
  /// The pieces of text in it, in order.
  package var spans: [ProseSpan] { inlines.flatMap(\.spans) }

  /// The pieces of lines in it, in order.
  var inlines: [ProseInline] {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): inlines
    case .list(_, _, let items): items.flatMap { $0.flatMap(\.inlines) }
    case .quote(let blocks): blocks.flatMap(\.inlines)
    case .code, .rule: []
    case .table(let head, let rows): ([head] + rows).flatMap { $0.flatMap { $0 } }
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

  /// The links in it, in order; no link holds another.
  var links: [ProseLink] {
    switch self {
    case .link(let link, _): [link]
    case .emphasis(let inlines), .strong(let inlines), .struck(let inlines):
      inlines.flatMap(\.links)
    case .span, .code, .lineBreak: []
    }
  }
}
