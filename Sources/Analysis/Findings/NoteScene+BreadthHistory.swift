// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension NoteScene {
  /// How many of the expected markets stood in which regime, slot by slot up to the note's own,
  /// which is `today`; none before the first of them reported.
  ///
  /// Each slot counts what reported in it, as seen at the note's cut-off.
  func breadthHistory(ending today: Breadth) -> [BreadthPoint] {
    let cadence = settings.cadence
    guard expected.count > 1 else { return [] }
    let first = cadence.slot(cadence.recent - 1, before: note.slot)
    let slots = stride(from: first.count, to: note.slot.count, by: cadence.days).map { Day($0) }
    var steps: [[Int?]] = Array(repeating: [], count: slots.count)
    for market in expected {
      guard
        let place = market.series.unit(standing: note.slot, at: note.cutOff)
          ?? firstUnit(of: market, in: slots)
      else { continue }
      let (unit, trail) = (market.series.units[place], market.trails[place])
      let view = trail.view(before: note.slot, at: note.cutOff)
      for (index, slot) in slots.enumerated() {
        guard let value = unit.value(in: slot, at: note.cutOff) else { continue }
        let regime = view.regime(of: value.imbalance, in: slot, group.headline, settings)
        steps[index].append(regime?.step)
      }
    }
    let past = zip(slots, steps).map { slot, steps in
      BreadthPoint(slot: slot, breadth: Breadth(ofSteps: steps))
    }
    let reporting = past.drop { $0.breadth.count == 0 }
    return reporting + [BreadthPoint(slot: note.slot, breadth: today)]
  }

  /// The unit of a market that has no value today: the first with a public value in `slots`.
  ///
  /// A unit that only later values are in tells nothing, or they would change this note.
  private func firstUnit(of market: TrackedGroup.TrackedMarket, in slots: [Day]) -> Int? {
    market.series.units.indices.first { place in
      slots.contains { market.series.units[place].value(in: $0, at: note.cutOff) != nil }
    }
  }
}
