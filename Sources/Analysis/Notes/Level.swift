// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// How much a figure holds at once, the most detailed first.
///
/// Figures of one level are parts; a figure of a later level is given for all of them, and is never
/// added to them.
enum Level: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// One asset at one venue.
  case single
  /// One asset at all venues.
  case allVenues
  /// All assets at one venue.
  case allAssets
  /// All assets at all venues.
  case everything

  /// The level of a market.
  init(of market: Market) {
    self =
      switch (market.asset.isAll, market.venue.isAll) {
      case (false, false): .single
      case (false, true): .allVenues
      case (true, false): .allAssets
      case (true, true): .everything
      }
  }

  /// Orders from the most detailed.
  static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
}

extension Market {
  /// Whether the contract is a consolidated one, which holds others of its asset and venue: a CFTC
  /// code that ends in `+`.
  var isConsolidated: Bool { contract.hasSuffix("+") }
}
