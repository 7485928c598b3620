// SPDX-License-Identifier: Apache-2.0

/// The parents that a tree names anywhere.
enum ParentNames {
  /// The names in `nodes`, in the order met.
  static func of(_ nodes: [Node]) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .margin, .text, .variable, .partial: return []
      case .section(_, let body, _): return of(body)
      case .block(let block): return of(block.nodes)
      case .parent(let tag, let blocks): return [tag.name] + blocks.flatMap { of($0.nodes) }
      }
    }
  }
}
