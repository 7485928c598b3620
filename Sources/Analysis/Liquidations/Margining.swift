// SPDX-License-Identifier: Apache-2.0

/// What a contract's margin and profit are counted in.
package enum Margining: Hashable, Sendable, CaseIterable {
  /// Dollars: profit is linear in the price.
  case linear
  /// The coin, for a face value in dollars: profit is linear in 1 ÷ price.
  case inverse
}

/// On what value of the position a venue takes its maintenance margin.
package enum MaintenanceBasis: Hashable, Sendable, CaseIterable {
  /// The value at the price that liquidates.
  case valueAtLiquidation
  /// The value at entry.
  case entryValue
}
