// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// Something odd about one map of liquidation levels.
package struct LevelFinding: Hashable, Sendable {
  /// What is odd.
  package enum Kind: Hashable, Sendable {
    /// There is no close that the levels could be seen from, so the map gives no figure.
    case noPrice
    /// The larger side is so many times open interest, above 1; both sides are scaled down to it.
    case implausible(multiple: Double)
    /// So many US dollars are longs at or above the spot or shorts at or below it: left out.
    case wrongSide(notional: Double)
  }

  /// What is traded.
  package let asset: Asset
  /// Where.
  package let venue: Venue
  /// The time the map is about.
  package let time: ObservationTime
  /// When the map became public.
  package let published: Instant
  /// What is odd.
  package let kind: Kind

  /// A finding about a map.
  package init(
    asset: Asset,
    venue: Venue,
    time: ObservationTime,
    published: Instant,
    kind: Kind
  ) {
    self.asset = asset
    self.venue = venue
    self.time = time
    self.published = published
    self.kind = kind
  }
}
