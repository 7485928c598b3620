// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// All liquidation levels, by asset and venue.
struct LevelBook: Sendable {
  /// The maps of each venue of an asset, by day, time and publication.
  private let venues: [Asset: [[StatedLevels]]]

  /// A book of levels in any order.
  init(_ levels: [LiquidationLevel], cutOff: CutOff) {
    let maps = StatedLevels.all(of: levels, cutOff: cutOff)
    venues = Dictionary(grouping: maps, by: \.asset).mapValues { maps in
      maps.chunked { $0.venue == $1.venue }.map { Array($0) }
    }
  }

  /// The maps of `asset` in force at `cutOff`: of each venue that of the last time within `period`,
  /// as last published by then; `nil` if there are none.
  func snapshot(
    of asset: Asset,
    in period: ClosedRange<Day>,
    at cutOff: Instant
  ) -> LevelSnapshot? {
    let maps = (venues[asset] ?? []).compactMap { maps -> StatedLevels? in
      let end = maps.partitioningIndex { $0.day > period.upperBound }
      let last = maps[..<end].last { $0.published <= cutOff }
      return last.flatMap { period.contains($0.day) ? $0 : nil }
    }
    return LevelSnapshot(of: asset, maps: maps)
  }

  /// The map of `asset` in force at `cutOff`, as the sources give it.
  ///
  /// - Parameters:
  ///   - asset: What is traded.
  ///   - period: The days that levels may be about.
  ///   - cutOff: The moment up to which things were public.
  ///   - prices: Where spot and open interest are found.
  /// - Returns: `nil` without levels, without a spot, or without a level on its right side.
  func map(
    of asset: Asset,
    in period: ClosedRange<Day>,
    at cutOff: Instant,
    prices: PriceBook
  ) -> LiquidationMap? {
    snapshot(of: asset, in: period, at: cutOff)
      .flatMap { LiquidationMap(of: $0, prices: prices, at: cutOff) }
  }
}
