// SPDX-License-Identifier: Apache-2.0

/// One of the two sides of a market.
///
/// Short is negative and drawn left of or below zero.
package enum Side: String, Hashable, Sendable, CaseIterable {
  case long, short

  /// The other side.
  package var opposite: Side { self == .long ? .short : .long }
}
