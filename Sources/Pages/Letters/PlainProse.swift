// SPDX-License-Identifier: Apache-2.0
internal import Commentary
internal import Manuscripts

/// An analyst's text in plain characters: paragraphs are parted by empty lines, lists have their marks,
/// quotes a `>`, tables are aligned, and links are cited as footnotes.
struct PlainProse {
  let text: NoteText
  /// Where the site lives, with a slash at its end.
  let baseURL: String
  /// The page that places of the page are of.
  let page: String
  /// The addresses so far; `nil` where links are not cited.
  var footnotes: Footnotes?

  /// The lines of `blocks`, each paragraph as one.
  mutating func lines(of blocks: [ProseBlock]) -> [String] {
    var lines: [String] = []
    for block in blocks {
      if !lines.isEmpty { lines.append("") }
      lines += self.lines(of: block)
    }
    return lines
  }
}

extension PlainProse {
  private mutating func lines(of block: ProseBlock) -> [String] {
    switch block {
    case .paragraph(let inlines): return split(characters(of: inlines))
    case .heading(_, let inlines): return [characters(of: inlines)]
    case .quote(let blocks): return lines(of: blocks).map { $0.isEmpty ? ">" : "> " + $0 }
    case .code(let code): return split(code).map { "    " + $0 }
    case .rule: return ["* * *"]
    case .list(let start, let isTight, let items): return list(from: start, isTight, items)
    case .table(let head, let rows):
      var cells: [[String]] = []
      for row in [head] + rows {
        var line: [String] = []
        for cell in row { line.append(characters(of: cell)) }
        cells.append(line)
      }
      return tableLines(cells)
    }
  }

  private mutating func list(
    from start: Int?,
    _ isTight: Bool,
    _ items: [[ProseBlock]]
  ) -> [String] {
    var lines: [String] = []
    for (index, item) in items.enumerated() {
      if !isTight, index > 0 { lines.append("") }
      let mark = start.map { "\($0 + index). " } ?? "- "
      let margin = String(repeating: " ", count: mark.count)
      for (number, line) in self.lines(of: item).enumerated() {
        if line.isEmpty, isTight { continue }
        lines.append(number == 0 ? mark + line : line.isEmpty ? "" : margin + line)
      }
    }
    return lines
  }

  private mutating func characters(of inlines: [ProseInline]) -> String {
    var characters = ""
    for inline in inlines { characters += self.characters(of: inline) }
    return characters
  }

  private mutating func characters(of inline: ProseInline) -> String {
    switch inline {
    case .span(let span): return text.run(of: span).text
    case .code(let code): return code
    case .lineBreak: return "\n"
    case .emphasis(let inlines), .strong(let inlines), .struck(let inlines):
      return characters(of: inlines)
    case .link(let link, let inlines):
      let words = characters(of: inlines)
      return words + cited(address(of: link))
    }
  }

  /// What cites `address` behind its words.
  private mutating func cited(_ address: String) -> String {
    guard var cited = footnotes else { return "" }
    let mark = cited.mark(address)
    footnotes = cited
    return " " + mark
  }

  private func address(of link: ProseLink) -> String {
    if link.isOfPage { return page + link.address }
    return link.sitePath == nil ? link.address : baseURL + link.address
  }

  private func split(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
