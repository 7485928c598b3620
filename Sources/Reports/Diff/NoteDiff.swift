// SPDX-License-Identifier: Apache-2.0
internal import Pages
internal import Positioning

/// What differs between two notes, to be printed.
package struct NoteDiff: Sendable {
  let comparison: NoteComparison

  /// What `comparison` tells.
  init(_ comparison: NoteComparison) { self.comparison = comparison }

  /// Whether anything differs.
  package var differs: Bool { comparison.differs }

  /// Lines for a terminal: what is said first, a table of the figures, then markets and findings.
  package var text: String {
    let (old, new) = (comparison.old, comparison.new)
    let dates = (old.date.description, new.date.description)
    guard differs else { return "nothing differs between \(dates.0) and \(dates.1)" }
    var lines = ["\(dates.0)  \(old.headline)", "\(dates.1)  \(new.headline)", ""]
    lines += Self.change("measure", old.measure, new.measure, isTold: !comparison.isSameMeasure)
    lines += Self.change("lead", old.lead, new.lead, isTold: !comparison.isSameLead)
    lines += Self.change("regime", old.regime, new.regime, isTold: true)
    if !comparison.isSameLead {
      lines.append("figures of different leads stand side by side and are not subtracted")
    }
    lines += [""] + table(dates) + list("markets that entered", comparison.entered)
    lines += list("markets that left", comparison.left)
    lines += list("findings that appeared", comparison.appeared)
    lines += list("findings that went", comparison.gone)
    return lines.joined(separator: "\n")
  }
}

extension NoteDiff {
  private static func change(
    _ what: String,
    _ old: String,
    _ new: String,
    isTold: Bool
  ) -> [String] {
    guard isTold else { return [] }
    return ["\(what): " + (old == new ? "\(old), as before" : "\(old) → \(new)")]
  }

  private func list(_ what: String, _ names: [String]) -> [String] {
    names.isEmpty ? [] : ["", "\(what): \(names.joined(separator: ", "))"]
  }

  private func table(_ dates: (String, String)) -> [String] {
    let rows = comparison.rows.map { row in
      [row.title, row.old ?? "none", row.new ?? "none"]
        + [row.old == row.new ? "=" : row.difference ?? "other"]
    }
    return aligned([["figure", dates.0, dates.1, "difference"]] + rows)
  }
}

/// `rows` as lines: the first column from the left, the others to the right, two blanks between.
///
/// All rows have as many cells as the first, which is one at least.
private func aligned(_ rows: [[String]]) -> [String] {
  let widths = rows.first.map(\.indices).map { columns in
    columns.map { column in rows.map { $0[column].count }.max() ?? 0 }
  }
  guard let widths else { return [] }
  return rows.map { row in
    let cells = zip(row, widths).enumerated().map { column, cell in
      let room = String(repeating: " ", count: cell.1 - cell.0.count)
      return column == 0 ? cell.0 + room : room + cell.0
    }
    return cells.joined(separator: "  ")
  }
}
