// SPDX-License-Identifier: Apache-2.0
package import Positioning

extension Analyst {
  /// The observations that the lead's own past is read from.
  ///
  /// - Parameters:
  ///   - note: One of ``notes``.
  ///   - slots: Which part of the past: a window, or one slot.
  ///   - isCompared: Whether only today's markets count, as in a change; else all that are summed.
  /// - Returns: Their places among the observations given, ascending; of each the version that was
  ///   public at the note's cut-off.
  package func leadInputs(
    of note: NoteDate,
    in slots: ClosedRange<Day>,
    isCompared: Bool
  ) -> [Int] {
    guard let group = groups.first(where: { $0.headline == note.headline }) else { return [] }
    let scene = NoteScene(of: note, group: group, settings: settings)
    let total = scene.total
    let lead = scene.lead(
      total: total,
      coverage: scene.coverage(of: total),
      figures: scene.markets.indices.map(scene.figure(ofMarketAt:))
    )
    guard let past = lead.past else { return [] }
    guard isCompared, case .parts(let places, let unit) = past.members else {
      return past.trail.inputs(in: slots, at: note.cutOff)
    }
    return places.compactMap { scene.markets[$0].part(in: unit)?.series }
      .flatMap { $0.inputs(in: slots, at: note.cutOff) }.sorted()
  }

  /// The observations of every market of the note's measure, as ``leadInputs(of:in:isCompared:)``.
  package func marketInputs(of note: NoteDate, in slots: ClosedRange<Day>) -> [Int] {
    guard let group = groups.first(where: { $0.headline == note.headline }) else { return [] }
    return group.markets.flatMap { market in
      market.series.units.flatMap { $0.inputs(in: slots, at: note.cutOff) }
    }.sorted()
  }
}
