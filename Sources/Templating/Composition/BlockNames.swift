// SPDX-License-Identifier: Apache-2.0

/// The blocks that a child of a template may fill: its own, also nested ones, and its parents'.
struct BlockNames {
  private let catalog: Catalog
  private var seen: Set<Int> = []
  private var names: [String] = []

  /// The block names of file number `file`, in the order met; a name may occur twice.
  static func of(_ file: Int, in catalog: Catalog) -> [String] {
    var search = BlockNames(catalog: catalog)
    search.visit(file)
    return search.names
  }

  private init(catalog: Catalog) { self.catalog = catalog }
}

extension BlockNames {
  private mutating func visit(_ file: Int) {
    guard seen.insert(file).inserted else { return }
    visit(catalog.trees[file])
  }

  private mutating func visit(_ nodes: [Node]) {
    for node in nodes {
      switch node {
      case .section(_, let body, _): visit(body)
      case .block(let block): visit(block)
      case .parent(let tag, let blocks):
        for block in blocks { visit(block) }
        if let parent = catalog.number(of: tag.name) { visit(parent) }
      case .margin, .text, .variable, .partial: break
      }
    }
  }

  private mutating func visit(_ block: Block) {
    names.append(block.tag.name)
    visit(block.nodes)
  }
}
