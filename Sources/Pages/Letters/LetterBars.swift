// SPDX-License-Identifier: Apache-2.0
internal import Templating

/// Bars as a mail can show them: two cells of a table beside each other, one a side, each with a cell
/// in it that is as wide as the value; shorts grow to the left and longs to the right, on one scale.
///
/// Mail programs drop drawings, so the cells are all there is; every value also stands in words.
struct LetterBars: Sendable {
  /// One row: its words, and how much of each side's cell is filled, in per cent.
  struct Row: Sendable {
    let words: TableView.Row
    let short: Double, long: Double
  }

  /// The rows of the figure's table that are shown, the first ones.
  let rows: [Row]
  /// How wide the cells of each side are, in per cent of the table.
  let shortColumn: Double, longColumn: Double
  /// What the rows are of, and what their values are, as the figure's table says.
  let heads: [String]
  /// How many rows the figure's table has beyond these.
  let rest: Int

  /// How many rows are shown.
  static let most = 12
  /// How wide the cells of both sides are together, and each at least.
  static let width = 38.0, least = 2.0

  /// The bars of `table`, whose rows are as long as `lengths` says; `nil` where no row has a length.
  init?(_ table: TableView, _ lengths: [SideLengths?]) {
    let shown = zip(table.rows, lengths).prefix(Self.most)
    let shortest = shown.compactMap { $0.1?.short }.max() ?? 0
    let longest = shown.compactMap { $0.1?.long }.max() ?? 0
    guard shortest + longest > 0 else { return nil }
    let natural = Self.width * shortest / (shortest + longest)
    let short = min(max(natural, Self.least), Self.width - Self.least)
    // Where a column would be too narrow, the other one gives; the scale is that of the larger side.
    let scale = shortest > longest ? short / shortest : (Self.width - short) / longest
    (shortColumn, longColumn) = (short, Self.width - short)
    let long = longColumn
    rows = shown.map { row, lengths in
      Row(
        words: row,
        short: 100 * min(1, (lengths?.short ?? 0) * scale / short),
        long: 100 * min(1, (lengths?.long ?? 0) * scale / long)
      )
    }
    heads = [table.first] + table.columns
    rest = table.rows.count - rows.count
  }
}

extension LetterBars {
  /// The names that templates see.
  static let model = Model<LetterBars>(
    .text("name") { $0.heads[0] },
    .text("first") { $0.head(1) },
    .text("second") { $0.head(2) },
    .text("third") { $0.head(3) },
    .number("shortColumn", places: 2) { $0.shortColumn },
    .number("longColumn", places: 2) { $0.longColumn },
    .list("rows", of: Row.model) { $0.rows },
    .optionalText("rest") { $0.rest > 0 ? String($0.rest) : nil },
    .flag("oneMore") { $0.rest == 1 }
  )

  private func head(_ place: Int) -> String { heads.indices.contains(place) ? heads[place] : "" }
}

extension LetterBars.Row {
  /// The names that templates see.
  fileprivate static let model = Model<LetterBars.Row>(
    .text("name") { $0.words.head },
    .text("first") { $0.cell(0) },
    .text("second") { $0.cell(1) },
    .text("third") { $0.cell(2) },
    .optionalNumber("short", places: 2) { $0.short > 0 ? $0.short : nil },
    .optionalNumber("shortRest", places: 2) { $0.short < 100 ? 100 - $0.short : nil },
    .optionalNumber("long", places: 2) { $0.long > 0 ? $0.long : nil },
    .optionalNumber("longRest", places: 2) { $0.long < 100 ? 100 - $0.long : nil }
  )

  private func cell(_ place: Int) -> String {
    words.cells.indices.contains(place) ? words.cells[place] : ""
  }
}
