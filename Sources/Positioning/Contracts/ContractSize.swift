// SPDX-License-Identifier: Apache-2.0

/// What one contract is: of which asset, and how much of it.
package struct ContractSize: Hashable, Sendable {
  /// The asset that the contract is about.
  package let asset: Asset
  /// Units of the asset in one contract, so that size × price is the contract's notional in US
  /// dollars; `nil` where it is not known, above zero otherwise.
  package let size: Double?

  /// A contract of `size` units of `asset`.
  package init(asset: Asset, size: Double?) {
    self.asset = asset
    self.size = size
  }
}
