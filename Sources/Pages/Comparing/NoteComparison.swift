// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// What differs between two notes.
package struct NoteComparison: Sendable {
  /// What each of the two says first.
  package struct Side: Hashable, Sendable {
    /// The note's day, and the last day its figures speak of.
    package let date: Day, asOf: Day
    /// Its headline.
    package let headline: String
    /// The names of what it counts, of what leads it, and of the lead's regime.
    package let measure: String, lead: String, regime: String
  }

  /// One figure of either note.
  package struct Row: Hashable, Sendable {
    /// Its stable name, as in `note.json`, and what it is.
    package let name: String, title: String
    /// What each note prints; `nil` where its data does not hold the figure.
    package let old: String?, new: String?
    /// The numbers before they were rounded for print.
    package let oldResult: Double?, newResult: Double?
    /// How far apart they lie; `nil` where they are equal or no number tells.
    package let difference: String?
  }

  /// The note compared with, and the other.
  package let old: Side, new: Side
  /// Whether both count the same of the same traders, and whether the same leads them.
  package let isSameMeasure: Bool, isSameLead: Bool
  /// The figures, in the order of the first note's evidence, then of the second's.
  package let rows: [Row]
  /// The markets that only the second note has, and those that only the first has, by name; none
  /// where the measures differ.
  package let entered: [String], left: [String]
  /// The rules of the findings that only the second note has, and those that only the first has.
  package let appeared: [String], gone: [String]

  /// Whether anything but the day is another one.
  package var differs: Bool {
    !isSameMeasure || !isSameLead || old.regime != new.regime || old.headline != new.headline
      || rows.contains { $0.old != $0.new } || !(entered + left + appeared + gone).isEmpty
  }
}
