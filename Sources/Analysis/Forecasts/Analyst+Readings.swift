// SPDX-License-Identifier: Apache-2.0
package import Positioning

extension Analyst {
  /// What the note of `note` sees of each single market of its headline, and of their total where it
  /// adds in dollars and enough of it is there.
  ///
  /// Far less than ``analysis(of:)``: no changes, no windows but those that tell a regime by rank.
  ///
  /// - Parameter note: One of ``notes``.
  /// - Returns: The readings of its slot, and of those that became public with it.
  package func readings(of note: NoteDate) -> NoteReadings {
    let group = groups.first { $0.headline == note.headline }
    let slots = note.slots.filter { $0 != note.slot } + [note.slot]
    return NoteReadings(
      date: note.date,
      slot: note.slot,
      cutOff: note.cutOff,
      headline: note.headline,
      readings: group.map { group in
        slots.flatMap { NoteScene(of: note.about($0), group: group, settings: settings).readings }
      } ?? []
    )
  }

  /// The closing prices of every asset, as forecasts are told by them.
  package var closingPrices: [Asset: ClosingPrices] { books.prices.closingPrices }
}

extension NoteDate {
  /// The same note as if it spoke of `slot`, one of ``slots``.
  fileprivate func about(_ slot: Day) -> NoteDate {
    guard slot != self.slot else { return self }
    return NoteDate(
      date: date,
      slot: slot,
      slots: [slot],
      asOf: slot,
      cutOff: cutOff,
      headline: headline,
      before: before
    )
  }
}

extension NoteScene {
  /// The readings of the markets and of their total.
  fileprivate var readings: [ForecastReading] {
    let single = markets.map { market in
      reading(of: .market(market.market), market.reading.imbalance, market.trail)
    }
    return (totalReading.map { [$0] } ?? []) + single
  }

  private var totalReading: ForecastReading? {
    guard
      expected.count > 1, group.sums.keys.contains(where: { $0.unit == .usd }),
      let total, total.unit == .usd, coverage(of: total).isEnough
    else { return nil }
    let assets = Set(expected.map(\.series.market.asset))
    let subject = assets.count == 1 ? assets.first.map(SubjectFigure.Subject.asset) : nil
    return reading(of: subject ?? .total, total.reading.imbalance, total.trail)
  }

  private func reading(
    of subject: SubjectFigure.Subject,
    _ imbalance: Imbalance,
    _ trail: Trail
  ) -> ForecastReading {
    let view = trail.view(before: note.slot, at: note.cutOff)
    return ForecastReading(
      subject: subject,
      slot: note.slot,
      ratio: imbalance.ratio,
      side: imbalance.lean,
      regime: view.regime(of: imbalance, in: note.slot, group.headline, settings),
      priced: subject.priced
    )
  }
}

extension SubjectFigure.Subject {
  /// The asset whose price belongs to it; `nil` for what holds several.
  fileprivate var priced: Asset? {
    switch self {
    case .market(let market), .given(let market): market.asset.isAll ? nil : market.asset
    case .asset(let asset): asset
    case .total: nil
    }
  }
}
