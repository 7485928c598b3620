// SPDX-License-Identifier: Apache-2.0

/// What a positioning figure counts.
///
/// Figures of different measures are never mixed.
///
/// The order of the cases is the order in which ties between measures are broken.
package enum Measure: String, Hashable, Sendable, CaseIterable {
  case openInterest = "open_interest"
  case liquidationLevels = "liquidation_levels"
  case reported
  case traderClass = "trader_class"
  case accountRatio = "account_ratio"
  case topAccountRatio = "top_account_ratio"
  case topPositionRatio = "top_position_ratio"
  case takerVolume = "taker_volume"
  case liquidations
  case marginBorrow = "margin_borrow"
  case walletSample = "wallet_sample"

  /// How the regime of a figure is told.
  package enum RegimeRule: String, Hashable, Sendable {
    /// By fixed bands of the larger side over the smaller.
    case bands
    /// By the rank in the market's own past.
    case rank
  }

  /// By bands where sizes are counted, by rank where each market has its own normal; `nil` for
  /// open interest, whose two sides are always equal.
  package var regimeRule: RegimeRule? {
    switch self {
    case .openInterest: nil
    case .liquidationLevels, .reported, .traderClass: .bands
    case .accountRatio, .topAccountRatio, .topPositionRatio, .takerVolume, .liquidations,
      .marginBorrow, .walletSample:
      .rank
    }
  }

  /// Whether figures are amounts of a period (summed over it) rather than levels at a time.
  package var isFlow: Bool { self == .takerVolume || self == .liquidations }

  /// Whether the figure can speak of an imbalance at all.
  package var hasImbalance: Bool { regimeRule != nil }

  /// The units in which long and short of this measure may be given.
  package var units: [Unit] {
    switch self {
    case .openInterest, .takerVolume, .liquidations, .marginBorrow, .walletSample:
      [.usd, .coin, .contracts]
    case .liquidationLevels: [.usd]
    case .reported: [.usd, .coin, .contracts, .accounts, .share]
    case .traderClass: [.contracts, .accounts]
    case .accountRatio, .topAccountRatio: [.accounts, .share]
    case .topPositionRatio: [.usd, .coin, .contracts, .share]
    }
  }

  /// The unit a row means when it names none; `nil` if several are possible.
  ///
  /// Of a class of traders it is contracts; how many traders hold them is said with `accounts`.
  package var impliedUnit: Unit? {
    self == .traderClass ? .contracts : units.count == 1 ? units.first : nil
  }
}
