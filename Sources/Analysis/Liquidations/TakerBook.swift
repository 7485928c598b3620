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

  /// `bars` of `asset` at `venue` with the share of taker buying of their own time, where it was
  /// public at `cutOff`; of that venue, else of all venues at once.
  func filling(
    _ bars: [OpeningBar],
    of asset: Asset,
    at venue: Venue,
    seen cutOff: Instant
  ) -> [OpeningBar] {
    let all = markets[asset] ?? []
    guard
      let series = all.first(where: { $0.market.venue == venue })
        ?? all.first(where: \.market.venue.isAll)
    else { return bars }
    var shares: [ObservationTime: Double] = [:]
    for version in series.units.flatMap(\.versions) where version.published <= cutOff {
      // Restatements follow what they replace.
      shares[version.time] = version.value.ratio.map { $0 / (1 + $0) }
    }
    return bars.map { bar in
      var bar = bar
      bar.takerBuyShare = shares[bar.time]
      return bar
    }
  }
}
