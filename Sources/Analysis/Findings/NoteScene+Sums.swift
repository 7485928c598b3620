// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension NoteScene {
  /// The total of the single markets, if what they are counted in adds.
  ///
  /// Dollars add over all, contracts of a known size and price among them; coin only if all that is
  /// expected is of one asset, contracts only if it is of one contract.
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
    if markets.contains(where: { $0.part(in: .usd) != nil }) {
      return TrackedGroup.SumName(level: first.level, unit: .usd)
    }
    guard let unit = first.unit, markets.allSatisfy({ $0.unit == unit }) else { return nil }
    return commonName(in: unit) ?? (first.part(in: .coin) == nil ? nil : commonName(in: .coin))
  }

  /// The sum in `unit` that all that is expected belongs to.
  private func commonName(in unit: Unit) -> TrackedGroup.SumName? {
    let names = expected.map { TrackedGroup.SumName.names(for: $0.series.market, in: unit) }
    return names.allSatisfy { $0 == names.first } ? names.first?.first : nil
  }

  /// The sum of the single markets present that belong to `name`.
  private func sum(_ name: TrackedGroup.SumName) -> SumOfMarkets? {
    guard let trail = group.sums[name] else { return nil }
    let parts = markets.indices.compactMap { index in
      name.holds(markets[index].market, in: name.unit)
        ? markets[index].part(in: name.unit).map { (index: index, part: $0) } : nil
    }
    let members = parts.map(\.index)
    let values = parts.map { ($0.part.series.market, $0.part.series.unit, $0.part.reading.value) }
    guard let value = Analysis.sum(of: values) else { return nil }
    let reading = Reading(sum: value, of: parts.map(\.part.reading))
    return SumOfMarkets(unit: name.unit, members: members, reading: reading, trail: trail)
  }
}
