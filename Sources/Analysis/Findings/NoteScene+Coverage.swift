// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension NoteScene {
  /// How much of what is usually there is there today.
  ///
  /// With a total, present is what is in it, and a market weighs its median gross, in the total's
  /// unit, over the ``Coverage/notes`` notes before. Markets without a past weigh nothing; those
  /// whose past is not in the total's unit weigh as much as the others do on average, or all alike
  /// where no market has a past in that unit.
  func coverage(of total: SumOfMarkets?) -> Coverage {
    let present = Set((total?.members ?? Array(markets.indices)).map { markets[$0].market })
    let slots = Set(note.before).subtracting([note.slot]).sorted()
    var (known, there, weighed) = (0.0, 0.0, 0.0)
    var (unweighed, unweighedThere) = (0.0, 0.0)
    for market in expected {
      guard let weight = weight(of: market, in: total?.unit, over: slots) else {
        guard wasThere(market, in: slots) else { continue }
        unweighed += 1
        unweighedThere += present.contains(market.series.market) ? 1 : 0
        continue
      }
      weighed += 1
      known += weight
      there += present.contains(market.series.market) ? weight : 0
    }
    let comparable = known > 0 ? min(there / known, 1) : 1
    if weighed > 0 {
      known *= (weighed + unweighed) / weighed
    } else {
      (known, there) = (unweighed, unweighedThere)
    }
    let here = Set(markets.map(\.market))
    let absent = expected.map(\.series.market).filter { !present.contains($0) }
    return Coverage(
      present: present.count,
      expected: expected.count,
      share: known > 0 ? min(there / known, 1) : 1,
      comparable: comparable,
      missing: absent.filter { !here.contains($0) },
      unconverted: absent.filter { here.contains($0) },
      since: slots.first
    )
  }

  /// The weight of one market, 1 where nothing is added; `nil` if it is new.
  private func weight(
    of market: TrackedGroup.TrackedMarket,
    in unit: Unit?,
    over slots: [Day]
  ) -> Double? {
    guard let unit else { return wasThere(market, in: slots) ? 1 : nil }
    guard let series = market.seen.addable.first(where: { $0.unit == unit }) else { return nil }
    return median(of: slots.compactMap { series.value(in: $0, at: note.cutOff)?.value.gross })
  }

  private func wasThere(_ market: TrackedGroup.TrackedMarket, in slots: [Day]) -> Bool {
    slots.contains { market.series.unit(standing: $0, at: note.cutOff) != nil }
  }
}
