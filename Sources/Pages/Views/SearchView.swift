// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning
internal import Templating

/// The field that finds notes, as its script and its readers need it.
struct SearchView: Sendable {
  /// The years whose notes can be searched, newest first.
  let years: [String]
  /// The day and the regime of the newest note, as examples that find something; a note without a
  /// verdict gives none.
  let day: Day
  let regime: String?

  /// The search of the notes of `past`.
  init(of past: SitePast) {
    let newest = past.notes.last?.facts
    years = searchYears(of: past.notes)
    day = newest?.date ?? past.latest.analysis.date
    regime = newest?.regime.map { past.words.name(of: $0) }
  }

  /// The names that templates see.
  static let model = Model<SearchView>(
    .text("years") { $0.years.joined(separator: " ") },
    .optionalText("regime") { $0.regime },
    .text("month") { monthAndYear($0.day) },
    .text("iso") { $0.day.description }
  )
}
