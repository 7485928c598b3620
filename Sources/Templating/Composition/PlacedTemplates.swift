// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// All templates, with their tags placed: what can be known before the data's names are.
struct PlacedTemplates: Sendable {
  /// A template used in one vocabulary.
  private struct Use: Hashable, Sendable {
    let file: Int
    let space: Space
  }

  let catalog: Catalog
  /// What is wrong in any of the templates, in the order of files and lines.
  private(set) var findings: [Diagnostic]
  private var placements: [Use: Placement] = [:]
  /// The files whose own markup is broken.
  private var broken: Set<Int> = []

  /// Composes every template and places its tags, in each vocabulary that it is used in.
  init(_ catalog: Catalog) {
    self.catalog = catalog
    findings = catalog.findings
    var open = catalog.files.indices.map {
      Use(file: $0, space: Space(catalog.files[$0].source.kind))
    }
    // Templates without parents come first, so that a child does not repeat a parent's fault.
    open.sort { ancestors(of: $0.file).count > ancestors(of: $1.file).count }
    var seen = Set(open)
    while let use = open.popLast() {
      for inner in check(use) where seen.insert(inner).inserted { open.append(inner) }
    }
    findings = findings.inOrder
  }

  /// Where the tags of file number `file` stand, if it is used in `space`.
  func placement(of file: Int, in space: Space) -> Placement {
    placements[Use(file: file, space: space)] ?? Placement()
  }
}

extension PlacedTemplates {
  /// Places the tags of one template.
  ///
  /// - Returns: The partials it uses, each in its vocabulary.
  private mutating func check(_ use: Use) -> [Use] {
    let (parts, found) = Composer.compose(use.file, in: catalog)
    findings += found
    guard catalog.files[use.file].source.kind != .text else { return [] }
    let analysis = ContextAnalysis.place(parts, of: use.file, in: use.space, catalog)
    add(analysis.findings, of: use.file)
    placements[use] = analysis.placement
    return uses(in: parts, analysis.placement)
  }

  /// Keeps what was found in a template, but not what comes from a parent that is broken by itself.
  private mutating func add(_ found: [Diagnostic], of file: Int) {
    let isFault = { (found: Diagnostic) in found.id == TemplateID.notWellFormed.rawValue }
    guard found.contains(where: isFault) else {
      findings += found
      return
    }
    let inherits = !broken.isDisjoint(with: ancestors(of: file))
    findings += inherits ? found.filter { !isFault($0) } : found
    broken.insert(file)
  }

  /// The parents of file number `file`, their parents, and so on.
  private func ancestors(of file: Int) -> Set<Int> {
    var found: Set<Int> = []
    var open = [file]
    while let next = open.popLast() {
      for parent in catalog.parents[next] where found.insert(parent).inserted {
        open.append(parent)
      }
    }
    return found
  }

  private func uses(in parts: [Part], _ placement: Placement) -> [Use] {
    parts.flatMap { part -> [Use] in
      switch part {
      case .text, .indentation, .variable: return []
      case .section(_, let body, _): return uses(in: body, placement)
      case .partial(let tag, _):
        guard tag.id < placement.places.count, case .content(let space) = placement.places[tag.id],
          let file = catalog.number(of: tag.tag.name)
        else { return [] }
        return [Use(file: file, space: space)]
      }
    }
  }
}
