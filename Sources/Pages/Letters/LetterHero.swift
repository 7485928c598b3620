// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Templating

/// The hero bar as cells of one row: shorts from the left, then longs, the larger side cut into
/// lengths of the smaller.
struct LetterHero: Sendable {
  /// One cell, in per cent of the bar.
  struct Cell: Sendable {
    let width: Double
    let isShort: Bool
    /// Whether another cell of the same side follows.
    let isCut: Bool
  }

  let amounts: HeroAmounts
  let cells: [Cell]
  /// Source, measure, and what the cuts mean, as under the drawing.
  let source: String

  /// The bar of `lead`, with what stands under its drawing `figure`; `nil` where neither side holds
  /// anything.
  init?(of lead: SubjectFigure, beside figure: FigureView?) {
    amounts = HeroAmounts(lead)
    guard let figure, let bar = HeroBar(short: amounts.short, long: amounts.long, label: nil)
    else { return nil }
    source = figure.src
    let ends = ([0, bar.zero, 100] + bar.cuts).sorted()
    cells = zip(ends, ends.dropFirst()).compactMap { start, end in
      guard end > start else { return nil }
      let isShort = end <= bar.zero
      let isCut = isShort ? end < bar.zero : end < 100
      return Cell(width: end - start, isShort: isShort, isCut: isCut)
    }
  }

  /// The names that templates see.
  static let model = Model<LetterHero>(
    .optionalText("short") { $0.amounts.short > 0 ? $0.amounts.shortText : nil },
    .optionalText("long") { $0.amounts.long > 0 ? $0.amounts.longText : nil },
    .list("cells", of: Cell.model) { $0.cells },
    .text("source") { $0.source }
  )
}

extension LetterHero.Cell {
  /// The names that templates see.
  fileprivate static let model = Model<LetterHero.Cell>(
    .number("width", places: 2) { $0.width },
    .flag("short") { $0.isShort },
    .flag("cut") { $0.isCut }
  )
}
