// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// Resolves parents and blocks: one flat tree with the pieces of all files that take part.
struct Composer {
  /// What fills the blocks of a parent, from the outermost child, which wins.
  private struct Environment {
    var overrides: [String: Override] = [:]
  }

  /// A child's content for a block, with what the child itself was filled with.
  private struct Override {
    let block: Block
    let file: Int
    let environment: Environment
  }

  /// Where a tree is being laid out.
  private struct Setting {
    let file: Int
    var environment = Environment()
    /// Goes before each line.
    var indentation: [UInt8] = []
    /// Goes away from the start of each line.
    var dedent: [UInt8] = []
    var depth = 0
  }

  private let catalog: Catalog
  private var nextID = 0
  private var tooDeep = false
  private(set) var findings: [Diagnostic] = []

  /// The composed template in file number `file`, each line after `indentation`.
  static func compose(
    _ file: Int,
    in catalog: Catalog,
    indentation: [UInt8] = []
  ) -> (parts: [Part], findings: [Diagnostic]) {
    var composer = Composer(catalog: catalog)
    let setting = Setting(file: file, indentation: indentation)
    let parts = composer.parts(of: catalog.trees[file][...], in: setting)
    return (parts, composer.findings)
  }

  private init(catalog: Catalog) { self.catalog = catalog }
}

extension Composer {
  /// How many parents may be nested.
  static let depthLimit = 100

  private mutating func parts(of nodes: ArraySlice<Node>, in setting: Setting) -> [Part] {
    nodes.flatMap { parts(of: $0, in: setting) }
  }

  private mutating func parts(of node: Node, in setting: Setting) -> [Part] {
    switch node {
    case .margin(let range): return margin(range, in: setting)
    case .text(let range): return [.text(file: setting.file, range)]
    case .variable(let tag): return [.variable(place(tag, in: setting))]
    case .section(let tag, let body, let close):
      let placed = place(tag, in: setting)
      return [.section(placed, parts(of: body[...], in: setting), close: close)]
    case .partial(let tag):
      guard takesIn(tag, in: setting, unknown: .unknownPartial) != nil else { return [] }
      let margin = tag.margin.map { indentation(of: $0, in: setting) } ?? []
      return [.partial(place(tag, in: setting), indentation: margin)]
    case .parent(let tag, let blocks): return parent(tag, blocks, in: setting)
    case .block(let block): return self.block(block, in: setting)
    }
  }

  private mutating func place(_ tag: Tag, in setting: Setting) -> PlacedTag {
    defer { nextID += 1 }
    return PlacedTag(id: nextID, file: setting.file, tag: tag)
  }
}

// MARK: - Indentation

extension Composer {
  private func margin(_ range: Range<Int>, in setting: Setting) -> [Part] {
    let rest = dedented(range, in: setting)
    var parts: [Part] = []
    if !setting.indentation.isEmpty {
      let indentation = setting.indentation
      parts.append(.indentation(indentation, file: setting.file, at: range.lowerBound))
    }
    if !rest.isEmpty { parts.append(.text(file: setting.file, rest)) }
    return parts
  }

  /// The blanks at `range` without what is taken away in `setting`.
  private func dedented(_ range: Range<Int>, in setting: Setting) -> Range<Int> {
    let blanks = catalog.files[setting.file].bytes[range]
    let common = zip(blanks, setting.dedent).prefix { $0 == $1 }.count
    return (range.lowerBound + common)..<range.upperBound
  }

  private func indentation(of range: Range<Int>, in setting: Setting) -> [UInt8] {
    setting.indentation + catalog.files[setting.file].bytes[dedented(range, in: setting)]
  }
}

// MARK: - Inheritance

extension Composer {
  private mutating func parent(_ tag: Tag, _ blocks: [Block], in setting: Setting) -> [Part] {
    guard let number = takesIn(tag, in: setting, unknown: .unknownParent), !tooDeep else {
      return []
    }
    guard setting.depth < Self.depthLimit else {
      tooDeep = true
      let summary = "`\(tag.text)` is nested more than \(Self.depthLimit) deep"
      report(.depth, summary, tag, in: setting)
      return []
    }
    checkBlocks(blocks, of: number, in: setting)
    var inner = Setting(file: number, environment: setting.environment)
    for block in blocks where inner.environment.overrides[block.tag.name] == nil {
      inner.environment.overrides[block.tag.name] =
        Override(block: block, file: setting.file, environment: setting.environment)
    }
    inner.indentation = tag.margin.map { indentation(of: $0, in: setting) } ?? []
    inner.depth = setting.depth + 1
    return parts(of: catalog.trees[number][...], in: inner)
  }

  private mutating func block(_ block: Block, in setting: Setting) -> [Part] {
    guard let override = setting.environment.overrides[block.tag.name] else {
      return parts(of: block.nodes[...], in: setting)
    }
    var inner = Setting(file: override.file, environment: override.environment)
    inner.depth = setting.depth
    let base = block.indentation ?? block.tag.margin ?? block.tag.lead
    inner.indentation = base.map { indentation(of: $0, in: setting) } ?? []
    if let own = override.block.indentation {
      inner.dedent = Array(catalog.files[override.file].bytes[own])
    }
    var nodes = override.block.nodes[...]
    // The block's own line has given the blanks already.
    if block.tag.margin == nil, case .margin = nodes.first { nodes = nodes.dropFirst() }
    return parts(of: nodes, in: inner)
  }

  private mutating func checkBlocks(_ blocks: [Block], of parent: Int, in setting: Setting) {
    guard !blocks.isEmpty else { return }
    let known = BlockNames.of(parent, in: catalog)
    for block in blocks where !known.contains(block.tag.name) {
      let name = catalog.files[parent].source.name
      report(
        .unknownBlock,
        "`\(name)` has no block `\(block.tag.name)`",
        block.tag,
        in: setting,
        fix: nearSpelling(of: block.tag.name, among: known).map { "write `{{$\($0)}}`" }
      )
    }
  }
}

// MARK: - Finding templates

extension Composer {
  /// The number of the template that `tag` names; reports one that is missing or of a wrong kind.
  private mutating func takesIn(_ tag: Tag, in setting: Setting, unknown: TemplateID) -> Int? {
    let kind = catalog.files[setting.file].source.kind
    guard let number = catalog.number(of: tag.name) else {
      let what = unknown == .unknownParent ? "parent" : "partial"
      let near = catalog.nearName(to: tag.name, for: kind)
      let sigil = unknown == .unknownParent ? "<" : ">"
      let fix = near.map { "write `{{\(sigil)\($0)}}`" }
      report(unknown, "there is no \(what) `\(tag.name)`", tag, in: setting, fix: fix)
      return nil
    }
    let other = catalog.files[number].source.kind
    guard kind.mayTakeIn(other) else {
      let summary = "`\(tag.text)` takes a .\(other.rawValue) template into a .\(kind.rawValue) one"
      report(.mixedKinds, summary, tag, in: setting)
      return nil
    }
    return number
  }

  private mutating func report(
    _ id: TemplateID,
    _ summary: String,
    _ tag: Tag,
    in setting: Setting,
    fix: String? = nil
  ) {
    let file = catalog.files[setting.file]
    findings.append(file.error(id, summary, at: tag.range.lowerBound, fix: fix))
  }
}
