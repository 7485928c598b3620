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

  /// Composes every template and places its tags, in each vocabulary that it is used in.
  init(_ catalog: Catalog) {
    self.catalog = catalog
    findings = catalog.findings
    var open = catalog.files.indices.map {
      Use(file: $0, space: Space(catalog.files[$0].source.kind))
    }
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
    findings += analysis.findings
    placements[use] = analysis.placement
    return uses(in: parts, analysis.placement)
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
