// SPDX-License-Identifier: Apache-2.0
package import Positioning

extension MeasureOverview {
  /// What moved the net of the markets that add, over the last slot.
  ///
  /// Dollars add over all assets, coin within one asset, contracts within one contract; where units
  /// are mixed, the markets in dollars are the sum.
  ///
  /// - Parameter cadence: What parts neighbouring slots.
  /// - Returns: `nil` where nothing adds, or where no market has a value in both slots.
  package func netChange(_ cadence: Cadence) -> NetChange? {
    guard headline.measure.hasImbalance, let slot = slots.last else { return nil }
    let before = cadence.slot(1, before: slot)
    let recent = markets.filter { $0.net(in: slot) != nil || $0.net(in: before) != nil }
    guard let name = sumName(of: recent) else { return nil }
    let members = recent.filter { name.holds($0.market, in: $0.unit) }
    var pairs: [(market: Market, then: Double, now: Double)] = []
    var unpaired: [Market] = []
    var rounding: Double?
    for member in members {
      guard let then = member.net(in: before), let now = member.net(in: slot) else {
        unpaired.append(member.market)
        continue
      }
      pairs.append((member.market, then, now))
      if let step = member.latest.rounding { rounding = max(rounding ?? 0, step) }
    }
    guard !pairs.isEmpty else { return nil }
    let isOneAsset = pairs.allSatisfy { $0.market.asset == pairs[0].market.asset }
    let groups = pairs.chunked { !isOneAsset && $0.market.asset == $1.market.asset }
    let parts = groups.compactMap { group -> NetChange.Part? in
      guard let market = group.first?.market else { return nil }
      return NetChange.Part(
        subject: isOneAsset ? .market(market) : .asset(market.asset),
        then: group.reduce(0) { $0 + $1.then },
        now: group.reduce(0) { $0 + $1.now }
      )
    }
    return NetChange(
      unit: name.unit,
      before: before,
      slot: slot,
      parts: parts.enumerated().sorted { a, b in
        let sizes = (abs(a.element.change), abs(b.element.change))
        return sizes.0 != sizes.1 ? sizes.0 > sizes.1 : a.offset < b.offset
      }.map(\.element),
      markets: pairs.count,
      unpaired: unpaired,
      rounding: rounding
    )
  }

  /// The sum that `markets` belong to: of dollars where there are any, else one that all share.
  private func sumName(of markets: [MarketHistory]) -> TrackedGroup.SumName? {
    func names(_ market: MarketHistory) -> [TrackedGroup.SumName] {
      TrackedGroup.SumName.names(for: market.market, in: market.unit)
    }
    if let dollars = markets.first(where: { $0.unit == .usd && !names($0).isEmpty }) {
      return names(dollars).first
    }
    guard let first = markets.first.flatMap({ names($0).first }) else { return nil }
    return markets.allSatisfy { names($0).first == first } ? first : nil
  }
}

extension MarketHistory {
  /// Long − short in `slot`; `nil` without a value, or of a bare ratio.
  fileprivate func net(in slot: Day) -> Double? {
    readings.last { $0.slot <= slot }.flatMap { $0.slot == slot ? $0.imbalance.net : nil }
  }
}
