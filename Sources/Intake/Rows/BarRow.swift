// SPDX-License-Identifier: Apache-2.0
import Positioning

/// A market row that has been understood.
struct BarRow: Hashable, Sendable {
  /// The bar.
  var bar: MarketBar
  /// Where the row is.
  var place: InputPlace
  /// The contract the figures are of, where a venue says it; else empty.
  var contract = ""
}
