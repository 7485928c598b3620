// SPDX-License-Identifier: Apache-2.0
internal import Commentary
internal import Diagnostics
internal import Manuscripts
internal import Templating

/// The templates of an analyst's text: each writes one block or one piece of a line.
struct ProseTemplates: Sendable {
  let block: Template
  let inline: Template
  /// The words around the text.
  let words: Template

  /// Compiles the templates of `library` that stand in `folder`.
  ///
  /// - Throws: Everything that is wrong in any of them.
  init(
    _ library: TemplateLibrary,
    in folder: String = "parts",
    language: String
  ) throws(ReportError) {
    block = try library.template("\(folder)/prose-block", for: ProseBlockView.model.shape)
    inline = try library.template("\(folder)/prose-inline", for: ProseInlineView.model.shape)
    words = try library.template(
      "commentary/\(language)/pages/own-text",
      for: OwnTextWords.model.shape
    )
  }
}

/// Writes the blocks of an analyst's text by templates, from the inside out, so that every tag is the
/// engine's own and no text can become one.
struct ProseWriter {
  let text: NoteText
  let templates: ProseTemplates
  /// The page's level of the text's first heading.
  let level: Int
  /// The way from where the text stands to the site's root.
  let root: String
  /// The page that places of the page are of; empty on that page itself.
  var page = ""
  /// Which rows were cited, by what stands on the page so far.
  var citations: Citations

  /// The markup of `blocks`.
  mutating func markup(of blocks: [ProseBlock]) throws(ReportError) -> [RenderedMarkup] {
    var markup: [RenderedMarkup] = []
    for block in blocks { markup.append(try self.markup(of: block)) }
    return markup
  }
}

extension ProseWriter {
  private mutating func markup(of block: ProseBlock) throws(ReportError) -> RenderedMarkup {
    let view =
      switch block {
      case .paragraph(let inlines):
        ProseBlockView(kind: .paragraph, parts: try markup(of: inlines))
      case .heading(let depth, let inlines):
        ProseBlockView(kind: .heading(min(6, level + depth - 1)), parts: try markup(of: inlines))
      case .quote(let blocks): ProseBlockView(kind: .quote, parts: try markup(of: blocks))
      case .code(let code): ProseBlockView(kind: .code(code))
      case .rule: ProseBlockView(kind: .rule)
      case .list(let start, let isTight, let items):
        ProseBlockView(kind: try list(start, items, isTight: isTight))
      case .table(let head, let rows): ProseBlockView(kind: try table(head, rows))
      }
    return try templates.block.renderMarkup(ProseBlockView.model.record(of: view))
  }

  private mutating func list(
    _ start: Int?,
    _ items: [[ProseBlock]],
    isTight: Bool
  ) throws(ReportError) -> ProseBlockView.Kind {
    var views: [ProsePartsView] = []
    for item in items {
      var parts: [RenderedMarkup] = []
      for block in item {
        if isTight, case .paragraph(let inlines) = block {
          parts += try markup(of: inlines)
        } else {
          parts.append(try markup(of: block))
        }
      }
      views.append(ProsePartsView(parts: parts))
    }
    return start.map { .numbers(start: $0, views) } ?? .bullets(views)
  }

  private mutating func table(
    _ head: [[ProseInline]],
    _ rows: [[[ProseInline]]]
  ) throws(ReportError) -> ProseBlockView.Kind {
    let first = try cells(head)
    var views: [ProseRowView] = []
    for row in rows { views.append(ProseRowView(cells: try cells(row))) }
    return .table(head: first, rows: views)
  }

  private mutating func cells(_ cells: [[ProseInline]]) throws(ReportError) -> [ProsePartsView] {
    var views: [ProsePartsView] = []
    for cell in cells { views.append(ProsePartsView(parts: try markup(of: cell))) }
    return views
  }

  private mutating func markup(of inlines: [ProseInline]) throws(ReportError) -> [RenderedMarkup] {
    var markup: [RenderedMarkup] = []
    for inline in inlines { markup.append(try self.markup(of: inline)) }
    return markup
  }

  private mutating func markup(of inline: ProseInline) throws(ReportError) -> RenderedMarkup {
    let (kind, parts): (ProseInlineView.Kind, [RenderedMarkup]) =
      switch inline {
      case .span(let span): (.run(citations.view(of: text.run(of: span))), [])
      case .code(let code): (.code(code), [])
      case .lineBreak: (.lineBreak, [])
      case .emphasis(let inlines): (.emphasis, try markup(of: inlines))
      case .strong(let inlines): (.strong, try markup(of: inlines))
      case .struck(let inlines): (.struck, try markup(of: inlines))
      case .link(let link, let inlines): (.link(link), try markup(of: inlines))
      }
    let view = ProseInlineView(kind: kind, parts: parts, root: root, page: page)
    return try templates.inline.renderMarkup(ProseInlineView.model.record(of: view))
  }
}
