// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// A leveraged position on margin of its own: nothing else of the account answers for it.
///
/// With cross margin no position has a liquidation price without the whole account.
package struct IsolatedPosition: Hashable, Sendable {
  /// Which side.
  package let side: Side
  /// The price of entry, US dollars, finite and above zero.
  package let entry: Double
  /// Value at entry over margin at entry, finite and above zero.
  package let leverage: Double

  /// A position, or `nil` if a number is not finite or not above zero.
  package init?(_ side: Side, entry: Double, leverage: Double) {
    guard entry > 0, entry.isFinite, leverage > 0, leverage.isFinite else { return nil }
    self.side = side
    self.entry = entry
    self.leverage = leverage
  }

  /// How many times the entry a liquidation price may be; our choice.
  ///
  /// What lies above is as good as none.
  package static let farthest = 10.0

  /// The price at which what is left of the margin equals the maintenance margin.
  ///
  /// With entry E, leverage L, maintenance rate m, and s = 1 for a long, −1 for a short:
  ///
  /// | margin | maintenance on | price | source |
  /// |---|---|---|---|
  /// | linear | value at liquidation | E (1 − s/L) ÷ (1 − s m) | ApolloX help 4404868544409 |
  /// | linear | entry value | E (1 − s/L + s m) | roedsa.com 3218 |
  /// | inverse | entry value | E L ÷ (L (1 − s m) + s) | MCS help 360041008371 |
  /// | inverse | value at liquidation | E (1 + s m) ÷ (1 + s/L) | from the margin equation |
  ///
  /// Where margin is below maintenance from the start, the price lies on the far side of entry.
  ///
  /// - Parameters:
  ///   - maintenance: A fraction from 0 to below 1.
  ///   - margining: What margin and profit are counted in.
  ///   - basis: What maintenance is taken on.
  /// - Returns: US dollars, above zero; `nil` where no price liquidates: a denominator or a price
  ///   at or below zero, a price above ``farthest`` times the entry, or an inverse short of
  ///   leverage 1 or less, whose margin always covers it.
  package func liquidationPrice(
    maintenance: Double,
    of margining: Margining = .linear,
    on basis: MaintenanceBasis = .valueAtLiquidation
  ) -> Double? {
    guard maintenance >= 0, maintenance < 1 else { return nil }
    let (s, m) = (sign, maintenance)
    switch (margining, basis) {
    case (.linear, .valueAtLiquidation):
      return price(entry * (1 - s / leverage), over: 1 - s * m)
    case (.linear, .entryValue): return price(entry * (1 - s / leverage + s * m), over: 1)
    case (.inverse, _) where side == .short && leverage <= 1: return nil
    case (.inverse, .entryValue):
      return price(entry * leverage, over: leverage * (1 - s * m) + s)
    case (.inverse, .valueAtLiquidation):
      return price(entry * (1 + s * m), over: 1 + s / leverage)
    }
  }

  /// The price at which nothing is left of the margin: that of no maintenance.
  ///
  /// It lies at or beyond the liquidation price, seen from the entry.
  package func bankruptcyPrice(of margining: Margining = .linear) -> Double? {
    liquidationPrice(maintenance: 0, of: margining)
  }

  /// The liquidation price of a linear position of known size to which margin was added, with
  /// maintenance on the value at liquidation.
  ///
  /// (E (1 − s/L) − s (A + c) ÷ q) ÷ (1 − s m): the isolated case of the formula in ApolloX help,
  /// article 4404868544409, and OrangeX help, article 401.
  ///
  /// - Parameters:
  ///   - size: q, coins, above zero.
  ///   - addedMargin: A, US dollars; funding paid is negative.
  ///   - maintenance: m, a fraction from 0 to below 1.
  ///   - amount: c, the maintenance amount of the position's tier, US dollars.
  /// - Returns: As of ``liquidationPrice(maintenance:of:on:)``.
  package func liquidationPrice(
    size: Double,
    addedMargin: Double = 0,
    maintenance: Double,
    amount: Double = 0
  ) -> Double? {
    guard maintenance >= 0, maintenance < 1, size > 0 else { return nil }
    let numerator = entry * (1 - sign / leverage) - sign * (addedMargin + amount) / size
    return price(numerator, over: 1 - sign * maintenance)
  }
}

extension IsolatedPosition {
  /// 1 for a long, −1 for a short.
  var sign: Double { side == .long ? 1 : -1 }

  private func price(_ numerator: Double, over denominator: Double) -> Double? {
    guard numerator > 0, denominator > 0 else { return nil }
    let price = numerator / denominator
    return price > 0 && price <= Self.farthest * entry ? price : nil
  }
}
