// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// What restated data changes of a published note: shown beside the note, never in it.
package struct Correction: Hashable, Sendable {
  /// One figure that the note prints.
  package struct Row: Hashable, Sendable {
    /// What it is.
    package let title: String
    /// What was published, and what it is on restated data; the latter is empty where there is none.
    package let published: String, restated: String
    /// How far apart they lie; `nil` where no number tells.
    package let difference: String?

    /// A figure with both its values.
    package init(title: String, published: String, restated: String, difference: String?) {
      (self.title, self.published) = (title, published)
      (self.restated, self.difference) = (restated, difference)
    }
  }

  /// Something said of the note by a name, such as its regime.
  package struct Naming: Hashable, Sendable {
    /// What was published, and what it is on restated data.
    package let published: String, restated: String

    /// Both names.
    package init(published: String, restated: String) {
      (self.published, self.restated) = (published, restated)
    }
  }

  /// The note's day.
  package let date: Day
  /// What the note is called.
  package let headline: String
  /// When the restatements became public, ascending, each moment once; at least one.
  package let moments: [Instant]
  /// The figures that differ, in the order of the note's evidence; then markets.
  package let rows: [Row]
  /// The headline on restated data; `nil` if it is the same.
  package let newHeadline: String?
  /// What leads, where something else does on restated data.
  package let lead: Naming?
  /// The regime of the lead, where it is another one on restated data.
  package let regime: Naming?

  /// A correction of the note of `date`.
  package init(
    date: Day,
    headline: String,
    moments: [Instant],
    rows: [Row],
    newHeadline: String? = nil,
    lead: Naming? = nil,
    regime: Naming? = nil
  ) {
    (self.date, self.headline, self.moments) = (date, headline, moments)
    (self.rows, self.newHeadline) = (rows, newHeadline)
    (self.lead, self.regime) = (lead, regime)
  }

  /// When the last restatement became public.
  package var last: Instant { moments.last ?? date.end }
}

extension [Correction] {
  /// The newest restatement first; of one moment, the newest note first.
  var newestFirst: [Correction] {
    sorted { ($0.last, $0.date) > ($1.last, $1.date) }
  }
}

extension [Correction] {
  /// When restated data last changed each corrected note, by the note's day.
  var lastByNote: [Day: Instant] {
    Dictionary(map { ($0.date, $0.last) }) { first, _ in first }
  }
}
