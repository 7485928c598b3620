// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning

extension NoteAnalysis {
  /// The same note after one that led with `lead`, so many slots before.
  func after(
    _ before: NoteAnalysis,
    slots: Int = 1
  ) -> NoteAnalysis {
    var note = self
    let slot = cadence.slot(slots, before: slot)
    note.before = NoteBefore(
      date: date - slots * cadence.days,
      slot: slot,
      asOf: asOf - slots * cadence.days,
      lead: before.lead,
      leadKind: before.leadKind,
      breadth: before.breadth
    )
    return note
  }
}
