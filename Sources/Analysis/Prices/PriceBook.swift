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

  /// The venues of `asset`: that for all venues first, then by name.
  func venues(of asset: Asset) -> [VenuePrices] { venues[asset] ?? [] }

  /// The prices beside a note, as far as they were public; `nil` if there are none.
  ///
  /// Each figure is that of the first venue which has one.
  func context(of asset: Asset, for note: NoteDate, _ cadence: Cadence) -> MarketContext? {
    let series = venues(of: asset)
    let at = note.cutOff
    let period = note.period(by: cadence)
    let priced = priced(asset, for: note, cadence)
    let funding = series.lazy.compactMap { venue in
      venue.meanAnnualisedFunding(in: period, at: at).map { (venue: venue.venue, value: $0) }
    }.first
    let interest = series.lazy.compactMap { venue in
      venue.openInterest.last(in: period, at: at).map { (venue: venue.venue, value: $0.value) }
    }.first
    guard priced != nil || funding != nil || interest != nil else { return nil }
    var context = MarketContext(
      asset: asset,
      close: priced?.last.value,
      closeDay: priced?.last.time.asOf,
      changes: Cadence.Span.allCases.map { span in
        let past = priced.flatMap { priced in
          let day = cadence.slot(cadence.slots(in: span), before: priced.last.slot)
          return priced.venue.closes.last(in: day - (cadence.days - 1)...day, at: at)
        }
        let change = priced.flatMap { relative($0.last.value, to: past?.value) }
        return MarketContext.PriceChange(span: span, change: change, since: past?.time.asOf)
      },
      annualisedFunding: funding?.value,
      openInterest: interest?.value
    )
    context.venues.close = priced?.venue.venue
    context.venues.funding = funding?.venue
    context.venues.interest = interest?.venue
    return context
  }

  /// The price beside a note, and the venue it is of: the first that has one.
  func priced(
    _ asset: Asset,
    for note: NoteDate,
    _ cadence: Cadence
  ) -> (venue: VenuePrices, last: Quotes<Double>.Quote)? {
    venues(of: asset).lazy.compactMap { venue in
      let last =
        cadence == .daily
        ? venue.closes.last(through: note.date, at: note.cutOff)
        : venue.closes.last(in: note.period(by: cadence), at: note.cutOff)
      return last.map { (venue, $0) }
    }.first
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
  func relative(_ price: Double, to past: Double?) -> Double? {
    guard let past, past > 0, price > 0 else { return nil }
    return price / past - 1
  }
}

extension NoteDate {
  /// The days that a note's flows, interest and funding are of, `count` slots before its own: the
  /// day, or the week that ends with the positions' own day.
  func period(by cadence: Cadence, slotsBefore count: Int = 0) -> ClosedRange<Day> {
    let last = cadence.slot(count, before: asOf)
    return last - (cadence.days - 1)...last
  }
}
