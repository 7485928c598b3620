// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// A sum of single markets in a note's slot.
struct SumOfMarkets: Sendable {
  /// What is counted in.
  let unit: Unit
  /// What was added, by market.
  let members: [PresentMarket]
  /// The sum.
  let reading: Reading
  /// Its past: the sums of what was there each day.
  let trail: Trail
}

extension NoteScene {
  /// The total of the single markets, if what they are counted in adds.
  ///
  /// Dollars add over all; coin only if all that is expected is of one asset, contracts only if it
  /// is of one contract.
  var total: SumOfMarkets? { totalName.flatMap(sum) }

  /// The sums by asset that make up `total`.
  func assetSums(of total: SumOfMarkets) -> [(asset: Asset, sum: SumOfMarkets)] {
    guard let name = totalName, let first = total.members.first else { return [] }
    guard name.unit == .usd else { return [(first.market.asset, total)] }
    return total.members.map(\.market).chunked { $0.asset == $1.asset }.compactMap { markets in
      guard let asset = markets.first?.asset, !asset.isAll else { return nil }
      let name = TrackedGroup.SumName(level: name.level, unit: .usd, asset: asset)
      return sum(name).map { (asset, $0) }
    }
  }
}

extension NoteScene {
  private var totalName: TrackedGroup.SumName? {
    guard let first = markets.first else { return nil }
    if markets.contains(where: { $0.unit == .usd }) {
      return TrackedGroup.SumName(level: first.level, unit: .usd)
    }
    let names = Set(
      expected.flatMap { $0.series.units.first.map(TrackedGroup.SumName.names) ?? [] }
    )
    guard names.count == 1, markets.allSatisfy({ $0.unit == first.unit }) else { return nil }
    return names.first
  }

  /// The sum of the single markets present that belong to `name`.
  private func sum(_ name: TrackedGroup.SumName) -> SumOfMarkets? {
    guard let trail = group.sums[name] else { return nil }
    let members = markets.filter { TrackedGroup.SumName.names(for: $0.series).contains(name) }
    guard let value = Analysis.sum(of: members.map { ($0.series, $0.reading.value) }) else {
      return nil
    }
    let reading = Reading(sum: value, of: members.map(\.reading))
    return SumOfMarkets(unit: name.unit, members: members, reading: reading, trail: trail)
  }
}
