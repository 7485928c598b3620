// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension NoteScene {
  /// How much of what is usually there is there today.
  ///
  /// With a total, present is what is in it, and a market weighs its median gross, in the total's
  /// unit, over the ``Coverage/notes`` notes before. Markets without such a past weigh nothing.
  func coverage(of total: SumOfMarkets?) -> Coverage {
    let present = Set((total?.members ?? Array(markets.indices)).map { markets[$0].market })
    let slots = Set(note.before).subtracting([note.slot]).sorted()
    var (known, there) = (0.0, 0.0)
    for market in expected {
      guard let weight = weight(of: market, in: total?.unit, over: slots) else { continue }
      known += weight
      there += present.contains(market.series.market) ? weight : 0
    }
    let missing = expected.map(\.series.market).filter { !present.contains($0) }
    return Coverage(
      present: present.count,
      expected: expected.count,
      share: known > 0 ? min(there / known, 1) : 1,
      missing: missing
    )
  }

  /// The weight of one market, 1 where nothing is added; `nil` if it is new.
  private func weight(
    of market: TrackedGroup.TrackedMarket,
    in unit: Unit?,
    over slots: [Day]
  ) -> Double? {
    guard let unit else {
      let wasThere = slots.contains { market.series.unit(standing: $0, at: note.cutOff) != nil }
      return wasThere ? 1 : nil
    }
    guard let series = market.series.units.first(where: { $0.unit == unit }) else { return nil }
    return median(of: slots.compactMap { series.value(in: $0, at: note.cutOff)?.value.gross })
  }
}
