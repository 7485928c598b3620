// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// The takers' buying as a share of their volume, by asset, venue and time.
struct TakerBook: Sendable {
  private let markets: [Asset: [MarketSeries]]

  /// The taker volumes among `markets`.
  init(_ markets: [MarketSeries]) {
    self.markets = Dictionary(
      grouping: markets.filter { $0.market.measure == .takerVolume },
      by: \.market.asset
    )
  }

  /// `bars` of `asset` at `venue` with the share of taker buying of their own time, as last stated
  /// by `cutOff`: of that venue, else of all venues at once.
  func filling(
    _ bars: [OpeningBar],
    of asset: Asset,
    at venue: Venue,
    seen cutOff: Instant
  ) -> [OpeningBar] {
    guard let first = bars.lazy.map(\.time.asOf).min() else { return bars }
    let all = markets[asset] ?? []
    let preferred = all.filter { $0.market.venue == venue } + all.filter(\.market.venue.isAll)
    // What is public later takes no part in the choice, or it would change earlier notes.
    let known = preferred.lazy.map { $0.buyShares(from: first, at: cutOff) }
    guard let shares = known.first(where: { !$0.isEmpty }) else { return bars }
    return bars.map { bar in
      var bar = bar
      bar.takerBuyShare = shares[bar.time] ?? nil
      return bar
    }
  }
}

extension MarketSeries {
  /// Buying over all that takers traded at each time from about `day` on that was public at
  /// `cutOff`, in the most preferred unit that has it; `nil` where they did nothing.
  fileprivate func buyShares(
    from day: Day,
    at cutOff: Instant
  ) -> [ObservationTime: Double?] {
    var shares: [ObservationTime: Double?] = [:]
    // The preferred unit comes last here, and restatements follow what they replace.
    let versions = units.reversed().flatMap { series in
      // A moment may belong to the slot of the day before or after, as notes are cut off.
      let slot = series.cadence.slot(of: day - 1)
      return series.versions[series.versions.partitioningIndex { $0.slot >= slot }...]
    }
    for version in versions where version.published <= cutOff {
      let share = imbalance(of: version.value, rounding: nil).longShare
      shares.updateValue(share, forKey: version.time)
    }
    return shares
  }
}
