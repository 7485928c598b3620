// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Yams

extension ConfigurationReader {
  /// Kinds of sources that another version reads.
  private static let laterKinds = ["postgres"]

  /// `sources:` — a list of kinds with files.
  mutating func sources(_ node: Node) -> [SourceSpec] {
    guard let list = node.sequence, !list.isEmpty else {
      add(
        .wrongType,
        "`sources` must be a list",
        at: node,
        fix: "write one source a line, such as `- positions: Data/positions/*.csv`"
      )
      return []
    }
    var sources: [SourceSpec] = []
    for item in list {
      let kinds = SourceKind.allCases.map(\.rawValue) + VenueFormat.all.map(\.name)
      let known = problems.count
      let entries = entries(of: item, kinds, later: Self.laterKinds, in: "a source")
      if entries.isEmpty, problems.count == known {
        add(.wrongType, "a source must name its kind", at: item)
      }
      for (key, value) in entries {
        if let kind = SourceKind(rawValue: key) {
          sources.append(source(SourceSpec(kind, files: []), value))
        } else if let format = VenueFormat.named(key) {
          sources.append(source(SourceSpec(.venue, format: format.name, files: []), value))
        }
      }
    }
    return sources
  }

  /// The source that `node` makes of `empty`.
  private mutating func source(_ empty: SourceSpec, _ node: Node) -> SourceSpec {
    let name = empty.format ?? empty.kind.rawValue
    var spec = empty
    spec.folder = document.folder
    guard node.mapping != nil else {
      spec.files = files(node, name)
      return spec
    }
    for (key, value) in entries(of: node, Self.keys(of: spec.kind), in: "a source of \(name)") {
      switch key {
      case "files": spec.files = files(value, key)
      case "columns": spec.columns = columns(value, spec.kind)
      case "constants": spec.constants = constants(value, spec)
      case "balance": spec.isBalanced = flag(value, key)
      default: spec.dropsLast = flag(value, key)
      }
    }
    check(spec, node)
    return spec
  }

  /// The keys of a source of `kind`; the CFTC's files and comments have a form of their own, and in a
  /// model's levels no side must make up the other.
  private static func keys(of kind: SourceKind) -> [String] {
    switch kind {
    case .positions, .market: ["files", "columns", "constants", "balance", "drop_last"]
    case .levels: ["files", "columns", "constants", "drop_last"]
    case .venue: ["files", "constants", "drop_last"]
    case .cftc, .comments, .sqlite: ["files"]
    }
  }

  private mutating func files(_ node: Node, _ key: String) -> [SourceSpec.Written] {
    guard let list = node.sequence else {
      return text(node, key).map { [.init($0, at: document.location(of: node))] } ?? []
    }
    if list.isEmpty { add(.wrongType, "`\(key)` must name a file", at: node) }
    return list.flatMap { item in
      text(item, key).map { [.init($0, at: document.location(of: item))] } ?? []
    }
  }

  private mutating func columns(_ node: Node, _ kind: SourceKind) -> [Column: String] {
    var columns: [Column: String] = [:]
    let names = kind.columns.map(\.rawValue)
    for (key, value) in entries(of: node, names, in: "`columns` of \(kind.rawValue)") {
      guard let column = Column(rawValue: key), let name = text(value, key) else { continue }
      columns[column] = name
      let clash = columns.first { $0.value == name && $0.key.kind != column.kind }
      if clash != nil {
        add(
          .wrongValue,
          "column `\(name)` cannot be both \(column.kind) and something else",
          at: value
        )
      }
    }
    return columns
  }

  private mutating func constants(
    _ node: Node,
    _ spec: SourceSpec
  ) -> [Column: SourceSpec.Written] {
    var constants: [Column: SourceSpec.Written] = [:]
    let format = spec.format.flatMap(VenueFormat.named)
    let names = (format?.constants ?? spec.kind.columns).map(\.rawValue)
    let place = "`constants` of \(spec.format ?? spec.kind.rawValue)"
    for (key, value) in entries(of: node, names, in: place) {
      guard let column = Column(rawValue: key), let text = text(value, key) else { continue }
      constants[column] = .init(text, at: document.location(of: value))
    }
    return constants
  }

  private mutating func check(_ spec: SourceSpec, _ node: Node) {
    if node.mapping?.contains(where: { $0.key.scalar?.string == "files" }) == false {
      add(
        .missingKey,
        "`files` is missing",
        at: node,
        fix: "write `files: Data/\(spec.kind.rawValue)/*\(spec.kind.endings.first ?? "")`"
      )
    }
    problems += spec.constantProblems(excerpt: document.excerpt)
    for column in spec.kind.columns {
      guard let name = spec.columns[column], let constant = spec.constants[column] else { continue }
      problems.append(
        Diagnostic(
          .mappedConstant,
          "`\(column.rawValue)` is both mapped to column `\(name)` and given as a constant",
          at: constant.location,
          fix: "remove one of them",
          excerpt: document.excerpt(constant.location)
        )
      )
    }
  }
}
