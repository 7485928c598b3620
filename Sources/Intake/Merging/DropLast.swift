// SPDX-License-Identifier: Apache-2.0
import Positioning

extension DatasetBuilder {
  /// Leaves out each market's newest row among the positions from `first` on.
  mutating func dropLast(positionsFrom first: Int) {
    var newest: [Int32: ObservationTime] = [:]
    for row in positions[first...] { newest[row.market] = max(newest[row.market], row.time) }
    let kept = positions[first...].filter { newest[$0.market] != $0.time }
    positions.replaceSubrange(first..., with: kept)
  }

  /// Leaves out each asset and venue's newest row among the bars from `first` on.
  mutating func dropLast(barsFrom first: Int) {
    var newest: [[String]: ObservationTime] = [:]
    for row in bars[first...] {
      newest[row.series] = max(newest[row.series], row.bar.key.time)
    }
    let kept = bars[first...].filter { newest[$0.series] != $0.bar.key.time }
    bars.replaceSubrange(first..., with: kept)
  }

  /// Leaves out each asset and venue's newest map, with all its levels and publications, among the
  /// levels from `first` on.
  mutating func dropLast(levelsFrom first: Int) {
    var newest: [[String]: ObservationTime] = [:]
    for row in levels[first...] {
      newest[row.series] = max(newest[row.series], row.level.key.time)
    }
    let kept = levels[first...].filter { newest[$0.series] != $0.level.key.time }
    levels.replaceSubrange(first..., with: kept)
  }
}

extension BarRow {
  fileprivate var series: [String] { [bar.key.asset.symbol, bar.key.venue.name] }
}

extension LevelRow {
  fileprivate var series: [String] { [level.key.asset.symbol, level.key.venue.name] }
}

private func max(_ a: ObservationTime?, _ b: ObservationTime) -> ObservationTime {
  if let a, a > b { a } else { b }
}
