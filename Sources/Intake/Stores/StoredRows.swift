// SPDX-License-Identifier: Apache-2.0
import History
import Positioning

extension PositionRow {
  /// A figure out of a store.
  init(_ row: StoredPosition, _ numbers: StoreNumbers, _ releases: inout LastRelease) {
    let series = numbers.store.series[Int(row.head.series)]
    let isStated = row.head.published != .byRule
    self.init(
      market: numbers.markets[Int(row.head.series)],
      unit: series.unit,
      time: row.head.time.time,
      published: releases.published(row.head, series),
      value: row.short.isNaN ? .ratio(row.long) : .sides(long: row.long, short: row.short),
      statedRatio: row.ratio.unlessNaN,
      spreading: row.spreading.unlessNaN,
      rounding: row.head.rounding.unlessNaN,
      status: row.head.status,
      source: numbers.sources[Int(row.head.source)],
      place: numbers.place(row.head),
      lastPlace: row.lastPlace,
      isBalanced: row.isBalanced,
      basis: isStated ? .stated : series.asset == nil ? .reported : .byRule
    )
  }
}

extension BarRow {
  /// A bar out of a store.
  init(_ row: StoredBar, _ numbers: StoreNumbers, _ store: HistoryReader) {
    let series = store.series[Int(row.head.series)]
    let time = row.head.time.time
    self.init(
      bar: MarketBar(
        key: MarketBar.Key(
          asset: Asset(series.asset ?? ""),
          venue: Venue(series.venue),
          time: time
        ),
        published: row.head.published.stated ?? time.naturallyPublic,
        values: row.values,
        rounding: row.head.rounding.unlessNaN,
        status: row.head.status,
        source: store.names[Int(row.head.source)]
      ),
      place: numbers.place(row.head)
    )
  }
}

extension LevelRow {
  /// A level out of a store.
  init(_ row: StoredLevel, _ numbers: StoreNumbers, _ store: HistoryReader) {
    let series = store.series[Int(row.head.series)]
    let time = row.head.time.time
    self.init(
      level: LiquidationLevel(
        key: LiquidationLevel.Key(
          asset: Asset(series.asset ?? ""),
          venue: Venue(series.venue),
          time: time,
          price: row.price
        ),
        long: row.long,
        short: row.short,
        published: row.head.published.stated ?? time.naturallyPublic,
        rounding: row.head.rounding.unlessNaN,
        status: row.head.status,
        source: store.names[Int(row.head.source)]
      ),
      place: numbers.place(row.head)
    )
  }
}

extension Gap {
  /// A gap out of a store.
  init(_ gap: StoredGap, _ store: HistoryReader) {
    let series = store.series[Int(gap.series)]
    let (asset, venue) = (Asset(series.asset ?? ""), Venue(series.venue))
    let subject: Subject =
      switch series.kind {
      case .positions: series.market.map { .market($0) } ?? .unknown
      case .market: .bar(asset, venue)
      case .levels: .level(asset, venue)
      case .unknown: .unknown
      }
    self.init(time: gap.time.time, subject: subject)
  }
}
