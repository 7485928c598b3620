// SPDX-License-Identifier: Apache-2.0
internal import Templating

/// What a move would set off, as a letter shows it: the picture, if there is one, and the table.
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

  /// The names that templates see.
  static let model = Model<LetterMoves>(
    .text("title") { $0.figure.title },
    .text("sub") { $0.picture == nil ? $0.table.caption : $0.figure.sub },
    .text("source") { $0.figure.src },
    .optionalRecord("picture", of: LetterPicture.Made.model) { $0.picture },
    .text("name") { $0.table.first },
    .texts("heads") { $0.table.columns },
    .list("rows", of: TableView.Row.model) { $0.table.rows }
  )
}
