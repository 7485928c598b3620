// SPDX-License-Identifier: Apache-2.0
internal import Templating

/// A figure whose rows are bars.
struct LetterHolders: Sendable {
  let figure: FigureView
  let bars: LetterBars

  /// The names that templates see.
  static let model = Model<LetterHolders>(
    .text("title") { $0.figure.title },
    // The drawing's own line tells of its marks, which are not here.
    .text("sub") { $0.figure.table?.caption ?? $0.figure.sub },
    .text("source") { $0.figure.src },
    .record("bars", of: LetterBars.model) { $0.bars }
  )
}
