// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension IsolatedPosition {
  /// The liquidation price of a linear position under tiers: by the tier of its notional at that
  /// very price.
  ///
  /// What is left above maintenance rises with the price for a long and falls for a short, all the
  /// way through the tiers, because no rate reaches 1. So exactly one tier is consistent: the last
  /// whose floor lies on the near side of the price sought.
  ///
  /// - Parameters:
  ///   - size: Coins, above zero.
  ///   - addedMargin: US dollars; funding paid is negative.
  ///   - tiers: The venue's tiers.
  /// - Returns: As of ``liquidationPrice(maintenance:of:on:)``.
  package func liquidationPrice(
    size: Double,
    addedMargin: Double = 0,
    tiers: MaintenanceTiers
  ) -> Double? {
    guard size > 0 else { return nil }
    let margin = size * entry / leverage + addedMargin
    let tier = tiers.tiers.last { tier in
      let profit = sign * (tier.floor - size * entry)
      return sign * (margin + profit - tiers.maintenance(of: tier.floor)) <= 0
    }
    guard let tier else { return nil }
    return liquidationPrice(
      size: size,
      addedMargin: addedMargin,
      maintenance: tier.rate,
      amount: tier.amount
    )
  }
}
