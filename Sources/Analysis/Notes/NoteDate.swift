// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// A day that has a note, and what the note is about.
package struct NoteDate: Hashable, Sendable {
  /// The note's day.
  package let date: Day
  /// The latest slot that has a value newly public.
  package let slot: Day
  /// All slots that have a value newly public, ascending; the last is ``slot``.
  package let slots: [Day]
  /// The last day that a value of ``slot`` is about: the slot itself, or of a week the as-of day.
  package let asOf: Day
  /// The moment up to which things were public.
  package let cutOff: Instant
  /// What the headline measures.
  package let headline: NoteAnalysis.Headline
  /// The slots of the notes before, ``Coverage/notes`` at most, oldest first.
  let before: [Day]
}
