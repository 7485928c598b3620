// SPDX-License-Identifier: Apache-2.0

/// A part of a note's page that a publisher may name, move, or leave out.
///
/// What is at a note's head, its headline, standfirst, first figure and key figures, and the disclaimer
/// at its end, is none: it stands where it stands.
package enum NoteSection: String, CaseIterable, Hashable, Sendable {
  /// The text, the evidence of its figures, and what the measure counts.
  case commentary
  /// A week's report by class.
  case report
  /// Who holds it.
  case holders
  /// How it got here.
  case history
  /// What a move would set off.
  case moves
  /// What came after, and the note's forecasts.
  case after
  /// The quality of the data, and the evidence of what is not in the text.
  case quality
  /// What readers said about the note before.
  case readers
  /// The note's data.
  case files

  /// Why a note must have it; `nil` if it may be left out.
  package var reason: String? {
    switch self {
    case .commentary:
      "it says what the measure counts, and holds the evidence by which a reader checks each figure"
    case .quality: "it tells a reader what is missing, late or in doubt"
    case .files: "the evidence of a figure names rows of the data that it offers"
    case .report, .holders, .history, .moves, .after, .readers: nil
    }
  }

  /// Whether it has a heading that may be another.
  package var hasHeading: Bool { self != .commentary }

  /// The parts of a note that stay where they are, by the names that one would try for them.
  package static let fixed = [
    "head", "headline", "standfirst", "hero", "keys", "correction", "evidence", "box", "disclaimer",
  ]
}
