// SPDX-License-Identifier: Apache-2.0
internal import Figures
package import Markup
package import Positioning

/// Every bar of market data, one CSV a year of its time: `data/archive/market-2025.csv`.
///
/// - Parameter bars: Sorted by key and publication.
/// - Returns: The files by year, rows in the order of their keys.
package func marketArchive(of bars: [MarketBar]) -> [SiteFile] {
  let byYear = Dictionary(grouping: bars) { $0.key.time.asOf.civil.year }
  return byYear.keys.sorted().map { year in
    var text = CSVText()
    text.add(DataTable.market.header)
    for bar in byYear[year] ?? [] { text.add(cells(of: bar)) }
    return SiteFile(path: DataTable.market.archivePath(year), bytes: text.bytes)
  }
}

private func cells(of bar: MarketBar) -> [String] {
  let values = bar.values
  let numbers = [
    values.open, values.high, values.low, values.close, values.fundingRate,
    values.fundingIntervalHours, values.openInterest, values.volume, values.marketCap,
  ]
  return [bar.key.time.description, bar.key.asset.symbol, bar.key.venue.name]
    + numbers.map { $0.map(exact) ?? "" }
    + [
      bar.published.description, bar.rounding.map(exact) ?? "", bar.status.rawValue, bar.source,
    ]
}
