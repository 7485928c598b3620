// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension NoteScene {
  /// The total of the single markets, if what they are counted in adds.
  ///
  /// Dollars add over all; coin only if all that is expected is of one asset, contracts only if it
  /// is of one contract.
  var total: SumOfMarkets? { totalName.flatMap(sum) }

  /// The sums by asset that make up `total`.
  func assetSums(of total: SumOfMarkets) -> [(asset: Asset, sum: SumOfMarkets)] {
    guard let name = totalName, let first = total.members.first else { return [] }
    guard name.unit == .usd else { return [(markets[first].market.asset, total)] }
    return total.members.map { markets[$0].market }.chunked { $0.asset == $1.asset }.compactMap {
      markets in
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
    guard let unit = first.unit, markets.allSatisfy({ $0.unit == unit }) else { return nil }
    let names = expected.map { TrackedGroup.SumName.names(for: $0.series.market, in: unit) }
    return names.allSatisfy { $0 == names.first } ? names.first?.first : nil
  }

  /// The sum of the single markets present that belong to `name`.
  private func sum(_ name: TrackedGroup.SumName) -> SumOfMarkets? {
    guard let trail = group.sums[name] else { return nil }
    let members = markets.indices.filter { name.holds(markets[$0].market, in: markets[$0].unit) }
    let values = members.map { (markets[$0].market, markets[$0].unit, markets[$0].reading.value) }
    guard let value = Analysis.sum(of: values) else { return nil }
    let reading = Reading(sum: value, of: members.map { markets[$0].reading })
    return SumOfMarkets(unit: name.unit, members: members, reading: reading, trail: trail)
  }
}
