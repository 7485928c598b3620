// SPDX-License-Identifier: Apache-2.0
internal import Pages
internal import Positioning

extension NoteDiff {
  /// The same as one JSON object, with a line end.
  package var json: [UInt8] {
    JSONText.object([
      ("a", side(comparison.old)), ("b", side(comparison.new)),
      ("differs", .flag(differs)),
      ("same_measure", .flag(comparison.isSameMeasure)),
      ("same_lead", .flag(comparison.isSameLead)),
      ("figures", .list(comparison.rows.map(figure))),
      ("markets_entered", .list(comparison.entered.map(JSONText.text))),
      ("markets_left", .list(comparison.left.map(JSONText.text))),
      ("findings_appeared", .list(comparison.appeared.map(JSONText.text))),
      ("findings_gone", .list(comparison.gone.map(JSONText.text))),
    ]).bytes
  }

  private func side(_ side: NoteComparison.Side) -> JSONText {
    .object([
      ("date", .text(side.date.description)), ("as_of", .text(side.asOf.description)),
      ("headline", .text(side.headline)), ("measure", .text(side.measure)),
      ("lead", .text(side.lead)), ("regime", .text(side.regime)),
    ])
  }

  private func figure(_ row: NoteComparison.Row) -> JSONText {
    .object([
      ("name", .text(row.name)), ("title", .text(row.title)),
      ("a", .optional(row.old)), ("b", .optional(row.new)),
      ("a_result", .optional(row.oldResult)), ("b_result", .optional(row.newResult)),
      ("difference", .optional(row.difference)),
    ])
  }
}
