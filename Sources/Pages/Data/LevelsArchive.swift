// SPDX-License-Identifier: Apache-2.0
internal import Figures
package import Markup
package import Positioning

/// Every liquidation level, one CSV a year of its time: `data/archive/levels-2025.csv`.
///
/// - Parameter levels: Sorted by key and publication.
/// - Returns: The files by year, rows in the order of their keys.
package func levelsArchive(of levels: [LiquidationLevel]) -> [SiteFile] {
  let byYear = Dictionary(grouping: levels) { $0.key.time.asOf.civil.year }
  return byYear.keys.sorted().map { year in
    var text = CSVText()
    text.add(DataTable.levels.header)
    for level in byYear[year] ?? [] { text.add(cells(of: level)) }
    return SiteFile(path: DataTable.levels.archivePath(year), bytes: text.bytes)
  }
}

private func cells(of level: LiquidationLevel) -> [String] {
  [
    level.key.time.description, level.key.asset.symbol, level.key.venue.name,
    exact(level.key.price), exact(level.long), exact(level.short), level.published.description,
    level.rounding.map(exact) ?? "", level.status.rawValue, level.source,
  ]
}
