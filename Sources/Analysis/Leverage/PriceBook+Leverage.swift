// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension PriceBook {
  /// How leveraged the market of `asset` was at the cut-off of `note`; `nil` if neither funding nor
  /// open interest was public.
  ///
  /// Funding, interest and market capitalisation are each of the first venue which has them; volume
  /// is of the venue of the interest, price of that beside the note.
  func leverage(
    of asset: Asset,
    for note: NoteDate,
    _ cadence: Cadence
  ) -> LeverageContext? {
    let (venues, period, at) = (venues(of: asset), note.period(by: cadence), note.cutOff)
    let funding = venues.lazy.compactMap { $0.meanAnnualisedFunding(in: period, at: at) }.first
    let interest = venues.lazy.compactMap { venue in
      venue.openInterest.last(in: period, at: at).map { (venue: venue, value: $0.value) }
    }.first
    guard funding != nil || interest != nil else { return nil }
    let cap = venues.lazy.compactMap { $0.marketCaps.last(in: period, at: at)?.value }.first
    let volume = interest?.venue.meanDailyVolume(through: note.asOf, at: at)
    return LeverageContext(
      asset: asset,
      annualisedFunding: funding,
      openInterest: interest?.value,
      interestToMarketCap: leverageRatio(of: interest?.value, to: cap),
      interestToVolume: leverageRatio(of: interest?.value, to: volume),
      moves: moves(of: asset, interest: interest?.venue, for: note, cadence)
    )
  }

  /// How price and interest went, exactly so many slots back.
  private func moves(
    of asset: Asset,
    interest: VenuePrices?,
    for note: NoteDate,
    _ cadence: Cadence
  ) -> [LeverageContext.Move] {
    let price = priced(asset, for: note, cadence)?.venue
    func level(slotsBefore count: Int) -> MarketLevel {
      let period = note.period(by: cadence, slotsBefore: count)
      return MarketLevel(price: price, interest: interest, in: period, at: note.cutOff)
    }
    let now = level(slotsBefore: 0)
    return [Cadence.Span.near, .middle].map { span in
      let then = level(slotsBefore: cadence.slots(in: span))
      return LeverageContext.Move(
        span: span,
        price: now.close.flatMap { relative($0, to: then.close) },
        interest: now.interest.flatMap { relative($0, to: then.interest) }
      )
    }
  }
}

/// Price and open interest of one slot.
private struct MarketLevel {
  /// The last close, US dollars.
  let close: Double?
  /// The last open interest in units of the asset; `nil` unless the close is above zero.
  let interest: Double?

  init(
    price: VenuePrices?,
    interest venue: VenuePrices?,
    in period: ClosedRange<Day>,
    at cutOff: Instant
  ) {
    close = price?.closes.last(in: period, at: cutOff)?.value
    let dollars = venue?.openInterest.last(in: period, at: cutOff)?.value
    interest = leverageRatio(of: dollars, to: close)
  }
}
