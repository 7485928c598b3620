// SPDX-License-Identifier: Apache-2.0
package import Analysis
package import Positioning

/// The notes that a note's page leads on to.
package struct NoteNeighbours: Sendable {
  /// An earlier note that is worth another look.
  package struct Recalled: Sendable {
    /// Why, and where the lead stood then.
    let recall: Recall
    /// The note's day.
    let date: Day

    /// The note of `date`, which carried the slot of `recall`.
    package init(_ recall: Recall, in date: Day) {
      (self.recall, self.date) = (recall, date)
    }
  }

  /// The note before it; `nil` if it is the first.
  let previous: NoteLinkView?
  /// The note after it; `nil` if it is the newest.
  let next: NoteLinkView?
  /// Earlier notes; at most one of each kind.
  let recalled: [Recalled]

  /// The neighbours of a note.
  package init(
    previous: NoteLinkView? = nil,
    next: NoteLinkView? = nil,
    recalled: [Recalled] = []
  ) {
    (self.previous, self.next, self.recalled) = (previous, next, recalled)
  }
}
