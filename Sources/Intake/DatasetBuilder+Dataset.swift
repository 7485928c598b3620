// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning

/// All rows of a reading, merged, checked and in order.
struct MergedRows {
  let markets: [Market]
  /// The names of sources by the numbers that positions have; the first is empty.
  let sources: [String]
  let positions: [PositionRow]
  /// As their rows give them, funding intervals that they do not state left out.
  let bars: [BarRow]
  let levels: [LevelRow]
}

extension DatasetBuilder {
  /// All that was read, merged, checked and in order.
  ///
  /// - Throws: everything in `findings`, with `data.contradiction`,
  ///   `data.balance`, `data.asset-case` and `data.bar-contracts`.
  consuming func dataset(warnings: [Diagnostic]) throws(ReportError) -> Dataset {
    let rows = try merged()
    let bars = withFundingIntervals(rows.bars)
    return Dataset(
      observations: rows.observations,
      bars: bars.map(\.bar),
      levels: rows.levels.map(\.level),
      comments: eachOnce(comments),
      places: rows.positions.map(\.place),
      barPlaces: bars.map(\.place),
      levelPlaces: rows.levels.map(\.place),
      files: files,
      gaps: gaps.sorted(),
      rejected: findings.rejected.sorted {
        ($0.file, $0.line, $0.column, $0.id) < ($1.file, $1.line, $1.column, $1.id)
      },
      warnings: warnings + self.warnings + repeated.warnings(files),
      ignoredColumns: ignoredColumns
    )
  }

  /// The rows, merged, checked and in order; afterwards they are no longer here.
  ///
  /// - Throws: as ``dataset(warnings:)``.
  mutating func merged() throws(ReportError) -> MergedRows {
    nameMarkets()
    joinHalves()
    let markets = markets.markets.sorted()
    let names = orderPositions()
    let positions = balanced(
      merge(positions) { "`\(markets[Int($0.market)])` at \($0.time)" },
      markets
    )
    sort(&bars, by: BarRow.precedes)
    checkBarContracts(bars)
    let bars = merge(bars) {
      "`\($0.bar.key.asset.symbol)/\($0.bar.key.venue.name)` at \($0.bar.key.time)"
    }
    sort(&levels, by: LevelRow.precedes)
    let levels = merge(levels) { $0.name }
    checkAssetCases(positions, bars, levels, markets)
    try findings.check()
    (self.positions, self.bars, self.levels) = ([], [], [])
    return MergedRows(
      markets: markets,
      sources: names,
      positions: positions,
      bars: bars,
      levels: levels
    )
  }

  /// Numbers markets and sources by their order, sorts the rows, and gives the sources' names.
  private mutating func orderPositions() -> [String] {
    let ranks = markets.ranks()
    let codes = Set(positions.map(\.source)).union([0])
    let ordered = codes.sorted { interner.text($0) < interner.text($1) }
    let places = Dictionary(
      uniqueKeysWithValues: ordered.enumerated().map { ($0.element, UInt32($0.offset)) }
    )
    for index in positions.indices {
      positions[index].market = ranks[Int(positions[index].market)]
      positions[index].source = places[positions[index].source] ?? 0
    }
    sort(
      &positions,
      byNumber: { Int($0.market) },
      below: ranks.count,
      by: PositionRow.precedes
    )
    return ordered.map { interner.text($0) }
  }
}

extension MergedRows {
  /// The positions as observations, in their order.
  fileprivate var observations: ObservationList {
    var observations = ObservationList()
    observations.reserveCapacity(positions.count)
    for row in positions { observations.append(row.observation(markets, sources)) }
    return observations
  }
}

extension PositionRow {
  /// The row as an observation.
  fileprivate func observation(_ markets: [Market], _ sources: [String]) -> Observation {
    Observation(
      key: Observation.Key(market: markets[Int(market)], unit: unit, time: time),
      published: published,
      value: value,
      statedRatio: statedRatio,
      spreading: spreading,
      rounding: rounding,
      status: status,
      source: sources[Int(source)]
    )
  }
}
