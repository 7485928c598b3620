// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// Makes a template's pieces into a tree: each section, parent and block with what it holds.
struct Parser {
  /// A tag that waits for its `{{/…}}`, with what was found inside so far.
  private struct Open {
    let tag: Tag
    var nodes: [Node] = []
  }

  private let file: SourceFile
  private var open: [Open] = []
  private var top: [Node] = []
  private var findings: [Diagnostic] = []
  /// How many tags beyond the limit are open; what they hold is read as if they were not there.
  private var tooDeep = 0

  /// How many sections, parents and blocks may stand inside each other: the tree is walked by
  /// recursion, and no input may run out of stack.
  private static let depthLimit = 100

  /// The tree of `file` and everything that is wrong with its tags.
  static func parse(_ file: SourceFile) -> (nodes: [Node], findings: [Diagnostic]) {
    var lexer = Lexer(file)
    let tokens = lexer.allTokens()
    var parser = Parser(file: file)
    for piece in LineLayout.pieces(of: tokens, in: file.bytes) { parser.add(piece) }
    parser.closeAll()
    return (parser.top, lexer.findings + parser.findings)
  }

  private init(file: SourceFile) { self.file = file }
}

extension Parser {
  private mutating func add(_ piece: Piece) {
    switch piece {
    case .margin(let range): add(Node.margin(range))
    case .text(let range): add(Node.text(range))
    case .tag(let tag): add(tag)
    }
  }

  private mutating func add(_ tag: Tag) {
    switch tag.sigil {
    case .variable, .raw: add(Node.variable(tag))
    case .partial: add(Node.partial(tag))
    case .section, .inverted, .parent, .block: begin(tag)
    case .close: close(tag)
    case .comment: break
    }
  }

  private mutating func begin(_ tag: Tag) {
    guard open.count >= Self.depthLimit else { return open.append(Open(tag: tag)) }
    if tooDeep == 0 {
      let summary = "`\(tag.text)` is nested more than \(Self.depthLimit) deep"
      findings.append(file.error(.depth, summary, at: tag.range.lowerBound))
    }
    tooDeep += 1
  }

  private mutating func add(_ node: Node) {
    if open.isEmpty { top.append(node) } else { open[open.count - 1].nodes.append(node) }
  }

  /// Ends the innermost open tag named as `tag`; those inside it were never closed.
  private mutating func close(_ tag: Tag) {
    guard tooDeep == 0 else { return tooDeep -= 1 }
    guard open.contains(where: { $0.tag.name == tag.name }) else {
      let summary = "`\(tag.text)` closes nothing"
      let last = open.last?.tag
      let notes = last.map {
        [Diagnostic.Note("`\($0.text)` is open here", at: file.location(of: $0.range.lowerBound))]
      }
      let fix = last.map { "write `{{/\($0.name)}}`" }
      findings.append(
        file.error(
          .unexpectedClose,
          summary,
          at: tag.range.lowerBound,
          notes: notes ?? [],
          fix: fix
        )
      )
      return
    }
    while let last = open.popLast(), finish(last, closedBy: tag) {}
  }

  /// Adds the finished `section` to what holds it.
  ///
  /// - Returns: Whether it is not the one that `tag` closes, so that the next is to be ended too.
  private mutating func finish(_ section: Open, closedBy tag: Tag) -> Bool {
    let matches = section.tag.name == tag.name
    if !matches { reportUnclosed(section.tag) }
    add(node(of: section, close: tag.range))
    return !matches
  }

  private mutating func closeAll() {
    let end = file.bytes.count..<file.bytes.count
    while let last = open.popLast() {
      reportUnclosed(last.tag)
      add(node(of: last, close: end))
    }
  }

  private mutating func reportUnclosed(_ tag: Tag) {
    let summary = "`\(tag.text)` is never closed"
    let fix = "close it with `{{/\(tag.name)}}`"
    findings.append(file.error(.unclosedSection, summary, at: tag.range.lowerBound, fix: fix))
  }

  private mutating func node(of section: Open, close: Range<Int>) -> Node {
    switch section.tag.sigil {
    case .parent: .parent(section.tag, blocks(of: section))
    case .block: .block(Block(tag: section.tag, nodes: section.nodes))
    default: .section(section.tag, section.nodes, close: close)
    }
  }

  /// The blocks inside a parent; text between them is ignored, but a tag there is an error.
  private mutating func blocks(of parent: Open) -> [Block] {
    var blocks: [Block] = []
    for node in parent.nodes {
      switch node {
      case .block(let block):
        if let first = blocks.first(where: { $0.tag.name == block.tag.name }) {
          reportDuplicate(block.tag, first: first.tag)
        }
        blocks.append(block)
      case .variable(let tag), .section(let tag, _, _), .partial(let tag), .parent(let tag, _):
        let summary = "`\(tag.text)` stands in `\(parent.tag.text)` outside its blocks"
        let fix = "move it into a `{{$block}}`"
        findings.append(file.error(.outsideBlock, summary, at: tag.range.lowerBound, fix: fix))
      case .margin, .text: break
      }
    }
    return blocks
  }

  private mutating func reportDuplicate(_ tag: Tag, first: Tag) {
    let note = Diagnostic.Note("first here", at: file.location(of: first.range.lowerBound))
    let summary = "`\(tag.text)` is filled twice"
    findings.append(file.error(.duplicateBlock, summary, at: tag.range.lowerBound, notes: [note]))
  }
}
