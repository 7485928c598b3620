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
    let first = cadence.slot(cadence.breadthSlots - 1, before: note.slot)
    var points = stride(from: first.count, to: note.slot.count, by: cadence.days).map { Day($0) }
      .map { (slot: $0, byStep: [0, 0, 0, 0, 0, 0, 0], without: 0) }
    for market in expected {
      guard
        let place = market.series.unit(standing: note.slot, at: note.cutOff)
          ?? firstUnit(of: market, in: points.map(\.slot))
      else { continue }
      let (unit, trail) = (market.series.units[place], market.trails[place])
      let view = trail.view(before: note.slot, at: note.cutOff)
      for index in points.indices {
        let slot = points[index].slot
        guard let value = unit.value(in: slot, at: note.cutOff) else { continue }
        if let step = view.regime(of: value.imbalance, in: slot, group.headline, settings)?.step {
          points[index].byStep[step + 3] += 1
        } else {
          points[index].without += 1
        }
      }
    }
    let past = points.map {
      BreadthPoint(slot: $0.slot, breadth: Breadth(byStep: $0.byStep, withoutVerdict: $0.without))
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
