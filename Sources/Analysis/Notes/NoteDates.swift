// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// How many slots up to the note's own tell which measure is the headline.
package let headlineSlots = 30

/// The days that have a note: those on which the headline has a new observation time.
///
/// The headline of each day is the group with most markets that have a value in the
/// ``headlineSlots`` up to it, of what was public at its cut-off; ties go to the group with most values
/// there, then to the first.
func noteDates(of groups: [MeasureGroup], settings: AnalysisSettings) -> [NoteDate] {
  let newSlots = groups.map { $0.newSlots(by: settings) }
  let firstDays = newSlots.map { $0.keys.min() }
  var notes: [NoteDate] = []
  for date in Set(newSlots.flatMap(\.keys)).sorted() {
    let known = groups.indices.filter { index in firstDays[index].map { $0 <= date } ?? false }
    let instant = settings.cutOff.instant(of: date)
    guard
      let chosen = headline(
        of: known,
        in: groups,
        through: settings.cadence.slot(of: date),
        at: instant,
        settings.cadence
      ),
      let slots = newSlots[chosen][date],
      let (slot, asOf) = slots.max(by: { $0.key < $1.key })
    else { continue }
    notes.append(
      NoteDate(
        date: date,
        slot: slot,
        slots: slots.keys.sorted(),
        asOf: asOf,
        cutOff: instant,
        headline: groups[chosen].headline,
        before: notes.suffix(Coverage.notes).map(\.slot)
      )
    )
  }
  return notes
}

/// The place of the group with most markets; of several the one with most values in the same slots,
/// so that what has just begun does not take the headline from what has been there; else the first.
private func headline(
  of known: [Int],
  in groups: [MeasureGroup],
  through slot: Day,
  at cutOff: Instant,
  _ cadence: Cadence
) -> Int? {
  guard known.count > 1 else { return known.first }
  let period = cadence.slot(headlineSlots - 1, before: slot)...slot
  let counts = known.map { groups[$0].marketCount(in: period, at: cutOff) }
  let most = counts.max()
  let first = zip(known, counts).filter { $0.1 == most }.map(\.0)
  guard first.count > 1 else { return first.first }
  let values = first.map { groups[$0].valueCount(in: period, at: cutOff) }
  return values.max().flatMap { most in values.firstIndex(of: most).map { first[$0] } }
}
