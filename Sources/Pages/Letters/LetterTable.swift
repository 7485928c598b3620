// SPDX-License-Identifier: Apache-2.0
internal import Templating

/// A figure's table as aligned lines.
struct LetterTable: Sendable {
  let figure: FigureView
  let lines: [String]

  /// The table of `figure`; `nil` where it has none.
  init?(_ figure: FigureView) {
    guard let table = figure.table else { return nil }
    self.figure = figure
    let rows = table.rows + (table.total.map { [$0] } ?? [])
    lines = tableLines([[table.first] + table.columns] + rows.map { [$0.head] + $0.cells })
  }

  /// The names that templates see.
  static let model = Model<LetterTable>(
    .text("title") { $0.figure.title },
    .text("sub") { $0.figure.table?.caption ?? $0.figure.sub },
    .text("source") { $0.figure.src },
    .texts("lines") { $0.lines }
  )
}
