// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

extension ProseReader {
  /// The pieces of the lines in the node at `index`.
  ///
  /// - Parameters:
  ///   - index: A paragraph, heading, cell, or a piece that holds others.
  ///   - isLinked: Whether all of it leads somewhere already.
  ///   - problems: Gets what is wrong with them.
  /// - Returns: The pieces, in order.
  func inlines(
    in index: Int,
    isLinked: Bool = false,
    _ problems: inout [Diagnostic]
  ) -> [ProseInline] {
    var inlines: [ProseInline] = []
    for child in children(of: index) {
      inlines += self.inlines(at: child, isLinked, &problems)
    }
    return inlines
  }

  private func inlines(
    at index: Int,
    _ isLinked: Bool,
    _ problems: inout [Diagnostic]
  ) -> [ProseInline] {
    let node = nodes[index]
    func inside(_ isLinked: Bool) -> [ProseInline] {
      inlines(in: index, isLinked: isLinked, &problems)
    }
    switch node.kind {
    case .text: return text(index, isLinked, &problems)
    case .softBreak: return [.span(.text(" "))]
    case .lineBreak: return [.lineBreak]
    case .code: return [.code(node.text)]
    case .emphasis: return [.emphasis(inside(isLinked))]
    case .strong: return [.strong(inside(isLinked))]
    case .struck: return [.struck(inside(isLinked))]
    case .link: return [link(index, &problems)]
    case .image:
      problems.append(
        finding(.image, "a text may not hold images", node, "write a link to the image")
      )
      return []
    default:
      problems.append(markup(node))
      return []
    }
  }

  private func text(
    _ index: Int,
    _ isLinked: Bool,
    _ problems: inout [Diagnostic]
  ) -> [ProseInline] {
    let spans = spans(index, &problems)
    for case .figure(let figure) in spans where isLinked {
      problems.append(
        source.finding(
          .figureInLink,
          "`{{\(figure.name)}}` stands in the words of a link, and is one itself",
          line: figure.location.line,
          column: figure.location.column,
          fix: "write it before or after the link"
        )
      )
    }
    return spans.map(ProseInline.span)
  }

  private func link(_ index: Int, _ problems: inout [Diagnostic]) -> ProseInline {
    let node = nodes[index]
    let words = inlines(in: index, isLinked: true, &problems)
    if words.isEmpty {
      problems.append(finding(.link, "a link has no words", node, "write some in the brackets"))
    }
    if let fault = LinkTarget.fault(of: node.text) {
      problems.append(finding(.link, "`\(node.text)` \(fault.summary)", node, fault.fix))
    }
    return .link(
      ProseLink(
        address: node.text,
        location: SourceLocation(file: source.file, line: line(of: node), column: node.column),
        excerpt: source.line(line(of: node))
      ),
      words
    )
  }
}
