// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// Turns the nodes of a manuscript's Markdown into prose, noting all that it may not hold.
struct ProseReader {
  /// How deep blocks and emphasis may be nested.
  static let deepest = 64

  let source: SourceText
  let figures: FigureSpans
  /// The nodes of the parsed text.
  private(set) var nodes: [MarkdownDocument.Node] = []
  /// The line before the first one that is parsed.
  private let offset: Int
  /// The levels of the headings that are open, ascending.
  private var outline: [Int] = []

  /// A reader of `source` from the 1-based `line` on, with figures called `figures`.
  init(_ source: SourceText, from line: Int, _ figures: [String]) {
    self.source = source
    self.figures = FigureSpans(source: source, figures: figures)
    offset = line - 1
  }

  /// The prose.
  mutating func read(_ problems: inout [Diagnostic]) -> [ProseBlock] {
    let text = source.lines.dropFirst(offset).joined(separator: "\n")
    if let document = MarkdownDocument(text) { nodes = document.nodes }
    if let deep = nodes.first(where: { $0.depth > Self.deepest }) {
      problems.append(finding(.depth, "this is nested too deep", deep, "write it flatter"))
      return []
    }
    let blocks = nodes.isEmpty ? [] : blocks(in: 0, &problems)
    if blocks.isEmpty, problems.isEmpty {
      problems.append(
        source.finding(
          .empty,
          "the text is empty",
          line: min(offset + 1, source.lines.count),
          fix: "write something below the front matter, or remove the file"
        )
      )
    }
    return blocks
  }
}

extension ProseReader {
  /// The indexes of the children of the node at `index`.
  func children(of index: Int) -> [Int] {
    var (children, next) = ([Int](), index + 1)
    while next < nodes[index].end {
      children.append(next)
      next = nodes[next].end
    }
    return children
  }

  /// The 1-based line of a node in the file.
  func line(of node: MarkdownDocument.Node) -> Int { node.line + offset }

  /// A finding at a node.
  func finding(
    _ id: ManuscriptID,
    _ summary: String,
    _ node: MarkdownDocument.Node,
    _ fix: String
  ) -> Diagnostic {
    source.finding(id, summary, line: line(of: node), column: node.column, fix: fix)
  }

  /// The pieces of the text at `index`.
  func spans(_ index: Int, _ problems: inout [Diagnostic]) -> [ProseSpan] {
    let node = nodes[index]
    guard node.text.utf8.contains(UInt8(ascii: "{")) else {
      return node.text.isEmpty ? [] : [.text(node.text)]
    }
    let line = line(of: node)
    let text = WrittenText(markdown: node.text, on: source.line(line), at: node.column)
    return figures.spans(text, line: line, &problems)
  }

  /// The blocks in the node at `index`.
  mutating func blocks(in index: Int, _ problems: inout [Diagnostic]) -> [ProseBlock] {
    var blocks: [ProseBlock] = []
    for child in children(of: index) {
      if let block = block(child, &problems) { blocks.append(block) }
    }
    return blocks
  }

  private mutating func block(_ index: Int, _ problems: inout [Diagnostic]) -> ProseBlock? {
    let node = nodes[index]
    switch node.kind {
    case .paragraph: return .paragraph(inlines(in: index, &problems))
    case .heading:
      let depth = depth(ofHeading: node.number)
      return .heading(depth: depth, inlines(in: index, &problems))
    case .quote: return .quote(blocks(in: index, &problems))
    case .codeBlock: return .code(node.text)
    case .rule: return .rule
    case .table: return table(index, &problems)
    case .list:
      return .list(
        start: node.number < 0 ? nil : node.number,
        isTight: node.isTight,
        items: children(of: index).map { blocks(in: $0, &problems) }
      )
    default:
      problems.append(markup(node))
      return nil
    }
  }

  /// The depth of a heading of `level` below those that are open, from 1; no depth is skipped.
  private mutating func depth(ofHeading level: Int) -> Int {
    while let last = outline.last, last >= level { outline.removeLast() }
    outline.append(level)
    return outline.count
  }

  private func table(_ index: Int, _ problems: inout [Diagnostic]) -> ProseBlock {
    let rows = children(of: index).map { row in
      children(of: row).map { inlines(in: $0, &problems) }
    }
    let head = children(of: index).first.map { children(of: $0) } ?? []
    for (cell, index) in zip(rows.first ?? [], head) where cell.isEmpty {
      problems.append(
        finding(.table, "a column has no head", nodes[index], "say what the column holds")
      )
    }
    if rows.count < 2 {
      problems.append(finding(.table, "the table has no rows", nodes[index], "add one"))
    }
    return .table(head: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  /// What is said of raw markup.
  func markup(_ node: MarkdownDocument.Node) -> Diagnostic {
    finding(
      .rawMarkup,
      "a text may not hold markup",
      node,
      "write Markdown, or `\\<` for the character"
    )
  }
}
