// SPDX-License-Identifier: Apache-2.0
internal import Templating

/// What a move would set off, as a letter shows it: the picture, if there is one, and a table that is
/// narrow enough for a phone.
struct LetterMoves: Sendable {
  let figure: FigureView
  let picture: LetterPicture.Made?
  let table: TableView

  /// The moves of `figure` among `pictures`; `nil` where it has no table.
  init?(_ figure: FigureView, among pictures: [LetterPicture.Made]) {
    guard let table = figure.table else { return nil }
    self.figure = figure
    self.table = table
    picture = pictures.first { $0.picture.name == figure.id }
  }

  /// The names that templates see; the last value of a row is where the price ends.
  static let model = Model<LetterMoves>(
    .text("title") { $0.figure.title },
    .text("sub") { $0.picture == nil ? $0.table.caption : $0.figure.sub },
    .text("source") { $0.figure.src },
    .optionalRecord("picture", of: LetterPicture.Made.model) { $0.picture },
    .text("name") { $0.table.first },
    .texts("heads") { Self.narrow($0.table.columns) },
    .list("rows", of: TableView.Row.model) { moves in
      moves.table.rows.map { TableView.Row(head: $0.head, cells: Self.narrow($0.cells)) }
    }
  )

  /// `columns` without the range of the cascade, which the note has.
  private static func narrow(_ columns: [String]) -> [String] {
    columns.enumerated().filter { $0.offset != rangeColumn }.map(\.element)
  }

  /// Where the range stands behind the move.
  private static let rangeColumn = 2
}
