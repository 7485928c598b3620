// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning

/// The last slots of the asset, newest first, with the note that carried each.
func readings(of asset: AssetHistory, _ past: SitePast) -> [ReadingView] {
  let first = max(
    past.cadence.slot(past.tableSlots - 1, before: asset.newest.slot),
    asset.main.readings[0].slot
  )
  let bySlot = Dictionary(asset.main.readings.suffix(past.tableSlots).map { ($0.slot, $0) }) {
    $1
  }
  return (0...past.cadence.distance(from: first, to: asset.newest.slot)).map { back in
    let slot = past.cadence.slot(back, before: asset.newest.slot)
    let note = past.note(carrying: slot)
    guard let reading = bySlot[slot] else { return ReadingView(missing: slot, note: note) }
    return ReadingView(
      reading,
      in: asset.main.unit,
      of: asset.asset,
      note: note,
      past.words,
      past.charts.vocabulary
    )
  }
}

/// Every measure that knows the asset, with its markets.
func measures(of asset: Asset, _ past: SitePast) -> [AssetMeasureView] {
  past.assets.compactMap { assets -> AssetMeasureView? in
    guard let found = assets.first(where: { $0.asset == asset }) else { return nil }
    let name = past.name(of: asset)
    let sum =
      found.isSum
      ? [past.marketRow(found.main, named: past.detail(of: found), newest: found.newestSlot)] : []
    return AssetMeasureView(
      name: past.measureName(found.headline),
      path: measureFolder(of: found.headline) + "index.html",
      unit: past.charts.vocabulary.name(of: found.main.unit),
      rows: found.markets.map { market in
        let place = past.place(of: market.market)
        return past.marketRow(market, named: place.isEmpty ? name : place, newest: found.newestSlot)
      } + sum
    )
  }
}

/// The archive's files of the years in which the asset has values.
func files(of asset: AssetHistory, _ past: SitePast) -> [FileView] {
  var years: [Int] = []
  for reading in asset.main.readings where years.last != reading.asOf.civil.year {
    years.append(reading.asOf.civil.year)
  }
  return years.reversed().map {
    FileView(path: DataTable.positions.archivePath($0), name: "\($0).csv")
  }
}

extension SitePast {
  /// The row of `market` in a table whose newest slot is `newest`.
  func marketRow(
    _ market: MarketHistory,
    named name: String,
    path: String? = nil,
    newest: Day
  ) -> MarketRowView {
    let latest = market.latest
    let reading = market.newest
    let value = latest.imbalance.value
    return MarketRowView(
      name: name,
      path: path,
      long: value.long.map { bareQuantity($0, in: market.unit) } ?? "",
      short: value.short.map { bareQuantity($0, in: market.unit) } ?? "",
      net: latest.imbalance.net.map { signedQuantity($0, in: market.unit) } ?? "",
      ratio: charts.vocabulary.ratio(latest.imbalance),
      rank: latest.standing.rank.map { percent($0, places: 0) } ?? "",
      regime: words.name(of: latest.regime),
      asOf: reading.asOf,
      isLate: reading.slot < newest
    )
  }
}
