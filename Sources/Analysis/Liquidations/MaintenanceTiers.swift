// SPDX-License-Identifier: Apache-2.0

/// Maintenance margin that takes a higher rate of the part of a position above each floor.
///
/// With the amounts cₙ = cₙ₋₁ + floorₙ (mₙ − mₙ₋₁), c₁ = 0, the margin m N − c of a notional N has
/// no jump at a floor (OrangeX help, article 401).
package struct MaintenanceTiers: Hashable, Sendable {
  /// One tier.
  package struct Tier: Hashable, Sendable {
    /// The notional from which it holds, US dollars.
    package let floor: Double
    /// The maintenance rate, a fraction.
    package let rate: Double
    /// What is taken off rate × notional, US dollars.
    package let amount: Double
  }

  /// The tiers, ascending by floor, that of the first 0; never empty.
  package let tiers: [Tier]

  /// Tiers by their floors and rates.
  ///
  /// - Returns: `nil` unless there are as many rates as floors and at least one, the first floor is
  ///   0, floors ascend strictly, and rates are from 0 to below 1 and do not fall.
  package init?(floors: [Double], rates: [Double]) {
    guard floors.count == rates.count, floors.first == 0 else { return nil }
    var tiers: [Tier] = []
    for (floor, rate) in zip(floors, rates) {
      guard floor.isFinite, rate >= 0, rate < 1 else { return nil }
      guard let last = tiers.last else {
        tiers.append(Tier(floor: floor, rate: rate, amount: 0))
        continue
      }
      guard floor > last.floor, rate >= last.rate else { return nil }
      let amount = last.amount + floor * (rate - last.rate)
      tiers.append(Tier(floor: floor, rate: rate, amount: amount))
    }
    self.tiers = tiers
  }

  /// The maintenance margin of `notional`.
  ///
  /// - Parameter notional: US dollars, not negative.
  /// - Returns: US dollars, not negative.
  package func maintenance(of notional: Double) -> Double {
    let above = tiers.partitioningIndex { $0.floor > notional }
    let tier = tiers[max(0, above - 1)]
    return tier.rate * notional - tier.amount
  }
}
