// SPDX-License-Identifier: Apache-2.0
internal import Commentary
internal import Templating

/// Key figures beside each other.
struct LetterKeyRow: Sendable {
  /// One of them.
  struct Cell: Sendable {
    let key: KeyView
    let isFirst: Bool
  }

  let cells: [Cell]
  /// Whether it is the first of the rows.
  let isFirst: Bool

  /// How many stand in a row; the rest of the last row stays empty.
  private static let width = 3

  /// The rows of `keys` without the standard score, which says in other words what the rank says.
  static func rows(of keys: [KeyView]) -> [LetterKeyRow] {
    let shown = keys.filter { $0.figure != .z }
    return stride(from: 0, to: shown.count, by: width).map { start in
      LetterKeyRow(
        cells: shown[start..<min(shown.count, start + width)].enumerated().map { index, key in
          Cell(key: key, isFirst: index == 0)
        },
        isFirst: start == 0
      )
    }
  }

  /// The names that templates see.
  static let model = Model<LetterKeyRow>(
    .list("cells", of: Cell.model) { $0.cells },
    .flag("first") { $0.isFirst }
  )
}

extension LetterKeyRow.Cell {
  /// The names that templates see.
  fileprivate static let model = Model<LetterKeyRow.Cell>(
    .text("label") { $0.key.label },
    .text("value") { $0.key.value },
    .text("caption") { $0.key.caption },
    .flag("missing") { $0.key.isMissing },
    .flag("wordy") { $0.key.isText },
    .flag("first") { $0.isFirst }
  )
}
