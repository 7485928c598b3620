// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// The prices and the volume of one bar.
struct BarPrices: Hashable, Sendable {
  /// US dollars for a unit of the asset.
  let open: Double?, high: Double?, low: Double?, close: Double?
  /// Volume, US dollars.
  let volume: Double?

  /// Those of `values`; `nil` if there are none.
  init?(_ values: MarketBar.Values) {
    (open, high, low, close) = (values.open, values.high, values.low, values.close)
    volume = values.volume
    guard hasPrice || volume != nil else { return nil }
  }

  /// Whether any price is known.
  var hasPrice: Bool { open != nil || high != nil || low != nil || close != nil }
}
