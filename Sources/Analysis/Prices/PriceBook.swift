// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// All market data, by asset and venue.
struct PriceBook: Sendable {
  /// The venues of each asset: that for all venues first, then by name.
  let venues: [Asset: [VenuePrices]]

  /// A book of bars in any order.
  init(_ bars: [MarketBar], cutOff: CutOff) {
    venues = Dictionary(grouping: bars, by: \.key.asset).mapValues { bars in
      Dictionary(grouping: bars, by: \.key.venue)
        .map { VenuePrices(venue: $0.key, bars: $0.value, cutOff: cutOff) }
        .sorted { a, b in
          a.venue.isAll == b.venue.isAll ? a.venue < b.venue : a.venue.isAll
        }
    }
  }

  /// The prices beside a note, as far as they were public; `nil` if there are none.
  ///
  /// Each figure is that of the first venue which has one.
  func context(of asset: Asset, for note: NoteDate, _ cadence: Cadence) -> MarketContext? {
    let series = venues[asset] ?? []
    let at = note.cutOff
    let period = note.asOf - (cadence.days - 1)...note.asOf
    let priced = series.lazy.compactMap { venue in
      let last =
        cadence == .daily
        ? venue.closes.last(through: note.date, at: at) : venue.closes.last(in: period, at: at)
      return last.map { (venue: venue, last: $0) }
    }.first
    let funding = series.lazy.compactMap { $0.meanAnnualisedFunding(in: period, at: at) }.first
    let interest = series.lazy.compactMap { $0.openInterest.last(in: period, at: at) }.first
    guard priced != nil || funding != nil || interest != nil else { return nil }
    return MarketContext(
      asset: asset,
      close: priced?.last.value,
      closeDay: priced?.last.time.asOf,
      changes: Cadence.Span.allCases.map { span in
        let change = priced.flatMap { priced in
          let day = cadence.slot(cadence.slots(in: span), before: priced.last.slot)
          let past = priced.venue.closes.last(in: day - (cadence.days - 1)...day, at: at)
          return relative(priced.last.value, to: past?.value)
        }
        return MarketContext.PriceChange(span: span, change: change)
      },
      annualisedFunding: funding,
      openInterest: interest?.value
    )
  }

  /// The last close of `asset` up to `day` that was public at `instant`, of the first venue that
  /// has one.
  func lastClose(
    of asset: Asset,
    through day: Day,
    at instant: Instant
  ) -> Quotes<Double>.Quote? {
    (venues[asset] ?? []).lazy.compactMap { $0.closes.last(through: day, at: instant) }.first
  }

  /// The relative change to `price` from `past`; `nil` unless both are above zero.
  private func relative(_ price: Double, to past: Double?) -> Double? {
    guard let past, past > 0, price > 0 else { return nil }
    return price / past - 1
  }
}
