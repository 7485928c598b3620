// SPDX-License-Identifier: Apache-2.0

/// A piece of a parsed template; ranges are offsets into its own file.
enum Node: Sendable {
  /// The blanks that begin a line with content.
  case margin(Range<Int>)
  case text(Range<Int>)
  /// `{{name}}`, `{{{name}}}` or `{{&name}}`.
  case variable(Tag)
  /// `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`.
  case section(Tag, [Node], close: Range<Int>)
  case partial(Tag)
  case parent(Tag, [Block])
  case block(Block)
}

/// `{{$name}}…{{/name}}`: a place that a child may fill, or what a child fills it with.
struct Block: Sendable {
  let tag: Tag
  let nodes: [Node]

  /// The blanks that begin the content's first line, if the content starts on a line of its own.
  var indentation: Range<Int>? { tag.margin == nil ? nil : Self.margin(of: nodes) }

  private static func margin(of nodes: [Node]) -> Range<Int>? {
    switch nodes.first {
    case .margin(let range): range
    case .section(let tag, let body, _): tag.margin == nil ? nil : margin(of: body)
    case .partial(let tag), .parent(let tag, _): tag.margin
    case .block(let block): block.tag.margin
    case .text, .variable, nil: nil
    }
  }
}
