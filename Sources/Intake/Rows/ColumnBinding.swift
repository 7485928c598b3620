// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// Which column of a file fills which canonical column.
struct ColumnBinding: Sendable {
  /// What a file's column at an index is read as; `nil` is ignored.
  let kinds: [CellKind?]
  /// The slot in the table of a file's column at an index.
  let slotOfField: [Int]
  /// The slot of each canonical column the file has.
  let slots: [Column: Int]
  /// The index in the file of each canonical column it has.
  let fields: [Column: Int]
  /// Canonical columns with the same value in each row.
  let constants: [Column: Cell]
  /// Columns of the file that nobody reads, in the file's order.
  let ignored: [String]
  /// The file's names, in its order.
  let names: [String]

  /// How many slots a row has.
  var width: Int { slots.isEmpty ? 0 : (slots.values.max() ?? -1) + 1 }

  /// Binds the columns called `names` as `spec` says; `constants` are those of `spec` as cells.
  init(names: [String], for spec: SourceSpec, constants: [Column: Cell]) {
    var kinds = [CellKind?](repeating: nil, count: names.count)
    var slotOfField = [Int](repeating: -1, count: names.count)
    var slots: [Column: Int] = [:]
    var fields: [Column: Int] = [:]
    var width = 0
    for column in spec.kind.columns where constants[column] == nil {
      guard let field = names.firstIndex(of: spec.name(of: column)) else { continue }
      guard kinds[field] == nil || kinds[field] == column.kind else { continue }
      if kinds[field] == nil {
        kinds[field] = column.kind
        slotOfField[field] = width
        width += 1
      }
      slots[column] = slotOfField[field]
      fields[column] = field
    }
    (self.kinds, self.slotOfField, self.slots, self.fields) = (kinds, slotOfField, slots, fields)
    self.constants = constants
    self.names = names
    ignored = zip(names, kinds).filter { $0.1 == nil && !$0.0.isEmpty }.map(\.0)
  }
}

extension ColumnBinding {
  /// The columns of the file that a constant of the source replaces, as warnings.
  func overridden(by spec: SourceSpec, at location: SourceLocation) -> [Diagnostic] {
    let replaced = spec.kind.columns.filter { column in
      let field = names.firstIndex(of: column.rawValue)
      return constants[column] != nil && field.map { kinds[$0] == nil } ?? false
    }
    return replaced.map { column in
      Diagnostic(
        .constantColumn,
        "column `\(column.rawValue)` is not read: the source gives it as a constant",
        severity: .warning,
        at: location,
        fix: "remove the constant, or name the column otherwise"
      )
    }
  }

  /// What a file bound so lacks: each required column, one whole alternative, and each column that
  /// the source renames; the file's names are at `location`.
  func problems(
    of spec: SourceSpec,
    at location: SourceLocation,
    excerpt: String?
  ) -> [Diagnostic] {
    let present = Set(slots.keys).union(constants.keys)
    let renamed = spec.columns.keys.filter { !present.contains($0) }
    let missing = spec.kind.columns.filter {
      !present.contains($0) && (spec.kind.required.contains($0) || renamed.contains($0))
    }
    var problems = missing.map { problem($0, spec, location, excerpt) }
    let alternatives = Set(spec.kind.alternatives.joined())
    let isToldAlready = missing.contains(where: alternatives.contains)
    if !isToldAlready, !spec.kind.alternatives.contains(where: { present.isSuperset(of: $0) }) {
      let names = spec.kind.alternatives.map { columns in
        columns.map { "`\(spec.name(of: $0))`" }.joined(separator: " and ")
      }
      problems.append(
        Diagnostic(
          .missingColumn,
          "a \(spec.kind.rawValue) file needs \(names.joined(separator: " or "))",
          at: location,
          fix: "add the column, or name it under `columns:`",
          excerpt: excerpt
        )
      )
    }
    return problems
  }

  private func problem(
    _ column: Column,
    _ spec: SourceSpec,
    _ location: SourceLocation,
    _ excerpt: String?
  ) -> Diagnostic {
    let name = spec.name(of: column)
    let free = zip(names, kinds).filter { $0.1 == nil }.map(\.0)
    let near = nearSpelling(of: name, among: free)
    return Diagnostic(
      .missingColumn,
      "column `\(name)` is missing",
      at: location,
      fix: near.map { "write `\(name)` for `\($0)`, or map it under `columns:`" }
        ?? "add the column, name it under `columns:`, or give it under `constants:`",
      excerpt: excerpt
    )
  }
}
