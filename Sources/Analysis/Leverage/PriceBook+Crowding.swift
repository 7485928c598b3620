// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension PriceBook {
  /// How crowded the market of `asset` was at the cut-off of `note`; `nil` if nothing is known of
  /// it.
  ///
  /// Each figure is of the first venue which has it today, and is ranked in that venue's past: the
  /// window of the cadence, today excluded, as it was seen at the cut-off. `positioning` is the
  /// positions' own component, ranked elsewhere.
  func crowding(
    of asset: Asset,
    positioning: Crowding.Component?,
    for note: NoteDate,
    _ cadence: Cadence
  ) -> Crowding? {
    let slots = TrailingSlots(note, cadence)
    let venues = venues(of: asset)
    let funding = venues.lazy.compactMap {
      Crowding.Component(.funding, slots: $0.funding(in: slots))
    }.first
    let components = [funding, positioning, leverage(of: venues, in: slots)].compactMap(\.self)
    return components.isEmpty ? nil : Crowding(asset: asset, components: components)
  }
}

extension PriceBook {
  /// Interest over market capitalisation, else over volume: the first that has a rank, or a value.
  private func leverage(
    of venues: [VenuePrices],
    in slots: TrailingSlots
  ) -> Crowding.Component? {
    let interests = venues.lazy.map { (venue: $0, values: slots.last(of: $0.openInterest)) }
      .first { $0.values.last.flatMap(\.self) != nil }
    guard let interests else { return nil }
    let caps = venues.lazy.map { slots.last(of: $0.marketCaps) }
      .first { $0.last.flatMap(\.self) != nil }
    func ranked(_ kind: Crowding.Kind, over sizes: [Double?]) -> Crowding.Component? {
      let ratios = zip(interests.values, sizes).map { leverageRatio(of: $0, to: $1) }
      return Crowding.Component(kind, slots: ratios)
    }
    let toCap = caps.flatMap { ranked(.interestToMarketCap, over: $0) }
    if let toCap, toCap.rank != nil { return toCap }
    let toVolume = ranked(.interestToVolume, over: interests.venue.meanVolumes(in: slots))
    return toVolume?.rank != nil ? toVolume : toCap ?? toVolume
  }
}
