// SPDX-License-Identifier: Apache-2.0
internal import CMarkdown

/// Sole owner of one parsed Markdown text; its memory ends with this value.
struct MarkdownDocument: ~Copyable {
  private let raw: OpaquePointer

  /// cmark-gfm's process-wide state: set up once, before the first parse, and never torn down.
  private static let ready: Void = cmd_initialize()

  /// What a node is.
  enum Kind: Int {
    case document = 1
    case quote, list, item, codeBlock, markupBlock, paragraph, heading, rule, table, row, cell
    case text, softBreak, lineBreak, code, markup, emphasis, strong, struck, link, image
    case other
  }

  /// One node as a value.
  struct Node {
    let kind: Kind
    /// What a text or code says, or where a link leads; empty for others.
    let text: String
    /// The index behind its last descendant.
    let end: Int
    let depth: Int
    /// 1-based line and byte column in the parsed text; a soft break has 0.
    let line: Int, column: Int
    /// A heading's level, or the first number of a list; -1 without.
    let number: Int
    let isTight: Bool
  }

  /// Parses `text`; `nil` if there is no memory for it.
  init?(_ text: String) {
    _ = Self.ready
    var text = text
    let parsed = text.withUTF8 { bytes in
      // cmark takes no null pointer, which an empty text may have.
      let empty: [UInt8] = [0]
      return empty.withUnsafeBufferPointer { nothing in
        cmd_parse(bytes.baseAddress ?? nothing.baseAddress, bytes.count)
      }
    }
    guard let parsed else { return nil }
    raw = parsed
  }

  deinit { cmd_document_destroy(raw) }

  /// All nodes, each after its parent and before its next sibling; the first is the document.
  var nodes: [Node] {
    var count = 0
    return UnsafeBufferPointer(start: cmd_document_nodes(raw, &count), count: count).map { node in
      Node(
        kind: Kind(rawValue: Int(node.kind)) ?? .other,
        text: node.text.map { String(cString: $0) } ?? "",
        end: Int(node.end),
        depth: Int(node.depth),
        line: Int(node.line),
        column: Int(node.column),
        number: Int(node.number),
        isTight: node.is_tight != 0
      )
    }
  }
}
