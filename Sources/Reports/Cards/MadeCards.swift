// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Markup
internal import Pages
internal import Positioning
internal import Site

/// The card of one note.
struct MadeCard: Sendable {
  /// The note's day.
  let day: Day
  /// The SHA-256 of the drawing.
  let drawing: String
  /// The picture, drawn or kept; `nil` where only the drawing was made.
  let picture: CheckedFile?
}

/// The cards of the notes that are made.
struct MadeCards: Sendable {
  /// By the days of their notes, ascending.
  var cards: [MadeCard] = []
  /// Why notes have no card; one line each.
  var remarks: [String] = []
  /// What should be looked at in the template.
  var findings: [Diagnostic] = []

  /// The days of the notes that have one.
  var days: Set<Day> { Set(cards.map(\.day)) }
  /// The pictures that were drawn.
  var drawn: [SiteFile] {
    cards.compactMap { card in
      if case .made(let file) = card.picture { file } else { nil }
    }
  }
  /// The pictures that stand in the output already.
  var kept: [KeptFile] {
    cards.compactMap { card in
      if case .kept(let file) = card.picture { file } else { nil }
    }
  }

  /// The card of the note of `day`; `nil` if it has none.
  func card(of day: Day) -> MadeCard? { cards.first { $0.day == day } }
}
