// SPDX-License-Identifier: Apache-2.0

/// What the two sides of a figure are counted in.
package enum Unit: String, Hashable, Sendable, CaseIterable {
  /// Notional in US dollars.
  case usd
  /// The asset itself.
  case coin
  /// Contracts, whose size is a matter of the contract.
  case contracts
  /// Heads.
  case accounts
  /// Fractions of a whole, from 0 to 1.
  case share
}
