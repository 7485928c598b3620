// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// A headline's markets with their pasts, and the pasts of all sums that can be made of them.
struct TrackedGroup: Sendable {
  /// A market and the past of each unit it is given in.
  struct TrackedMarket: Sendable {
    /// The observations.
    let series: MarketSeries
    /// Those that weights are taken from: the same, but of restated data as they were seen.
    let seen: MarketSeries
    /// The pasts, in the order of the series' units.
    let trails: [Trail]
    /// How much the market's figures hold.
    let level: Level
  }

  /// What may be added: markets of one level and unit; all assets in dollars, one asset in coin,
  /// one contract in contracts.
  struct SumName: Hashable, Sendable {
    /// Of which parts.
    let level: Level
    /// In which unit.
    let unit: Unit
    /// Of one asset; `nil` for all.
    var asset: Asset?
    /// Of one contract; `nil` for all.
    var contract: String?
  }

  /// What is counted, and whose.
  let headline: NoteAnalysis.Headline
  /// The markets, in order.
  let markets: [TrackedMarket]
  /// The pasts of sums.
  let sums: [SumName: Trail]

  /// A group of pasts already made.
  init(headline: NoteAnalysis.Headline, markets: [TrackedMarket], sums: [SumName: Trail]) {
    (self.headline, self.markets, self.sums) = (headline, markets, sums)
  }

  /// The pasts of all that `group` holds.
  init(_ group: MeasureGroup) {
    headline = group.headline
    markets = group.markets.map { series in
      TrackedMarket(
        series: series,
        seen: series,
        trails: series.units.map { Trail(of: [$0]) },
        level: Level(of: series.market)
      )
    }
    var members: [SumName: [UnitSeries]] = [:]
    for series in group.markets.flatMap(\.addable) {
      for name in SumName.names(for: series.market, in: series.unit) {
        members[name, default: []].append(series)
      }
    }
    let known = Dictionary(markets.map { ($0.series.market, $0) }) { first, _ in first }
    sums = members.mapValues { series in
      // Most assets have one market, and its past is that of the sum.
      let only = series.count == 1 ? series[0] : nil
      return only.flatMap { known[$0.market]?.trail(ofSum: $0) } ?? Trail(of: series)
    }
  }

  /// The restated figures of `group`, with the pasts and the weights that `past` saw.
  init(_ group: MeasureGroup, lookingBackAs past: TrackedGroup) {
    let known = Dictionary(past.markets.map { ($0.series.market, $0) }) { first, _ in first }
    headline = group.headline
    sums = past.sums
    markets = group.markets.map { series in
      let seen = known[series.market]
      return TrackedMarket(
        series: series,
        seen: seen?.series ?? series,
        trails: series.units.map { seen?.trail(in: $0.unit) ?? Trail(of: [$0]) },
        level: Level(of: series.market)
      )
    }
  }
}

extension TrackedGroup.TrackedMarket {
  /// The past of a sum of `part` alone, where that is the market's own; `nil` where converted figures
  /// may be among it.
  fileprivate func trail(ofSum part: UnitSeries) -> Trail? {
    series.converted.isEmpty ? trail(in: part.unit) : nil
  }

  /// The past in `unit`; `nil` if nothing is given in it.
  fileprivate func trail(in unit: Unit?) -> Trail? {
    series.units.firstIndex { $0.unit == unit }.map { trails[$0] }
  }
}

extension TrackedGroup.SumName {
  /// The sums that the figures of `market` in `unit` belong to.
  static func names(for market: Market, in unit: Unit?) -> [TrackedGroup.SumName] {
    let level = Level(of: market)
    switch unit {
    case .usd where market.isConsolidated, .coin where market.isConsolidated: return []
    case .usd:
      let all = Self(level: level, unit: .usd)
      return market.asset.isAll
        ? [all] : [all, Self(level: level, unit: .usd, asset: market.asset)]
    case .coin where !market.asset.isAll:
      return [Self(level: level, unit: .coin, asset: market.asset)]
    case .contracts where !market.asset.isAll && !market.contract.isEmpty:
      let (asset, contract) = (market.asset, market.contract)
      return [Self(level: level, unit: .contracts, asset: asset, contract: contract)]
    case .coin, .contracts, .accounts, .share, nil: return []
    }
  }
  /// Whether figures of `market` in `unit`, which is of this level, are part of the sum.
  func holds(_ market: Market, in unit: Unit?) -> Bool {
    unit == self.unit && (asset == nil || asset == market.asset)
      && (contract == nil ? !market.isConsolidated : contract == market.contract)
  }
}
