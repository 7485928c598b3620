// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// How much what a map says depends on what was chosen for it.
package struct LiquidationSensitivity: Hashable, Sendable {
  /// What is changed against the map itself.
  package enum Variation: Hashable, Sendable {
    /// Nothing.
    case none
    /// So many days of openings are looked back on.
    case lookBack(days: Int)
    /// More of the positions at low leverage: ``LiquidationModel/lowMix``.
    case lowLeverage
    /// More of the positions at high leverage: ``LiquidationModel/highMix``.
    case highLeverage
  }

  /// Both sides within one band under one variation.
  package struct Row: Hashable, Sendable {
    /// What is changed.
    package let variation: Variation
    /// How far from the spot is counted, a fraction of it.
    package let band: Double
    /// What longs and shorts hold within it, US dollars.
    package let long: Double, short: Double

    /// Long ÷ short; `nil` where a side is empty.
    package var ratio: Double? { long > 0 && short > 0 ? long / short : nil }
  }

  /// The bands looked at, fractions of the spot.
  package static let bands = [0.05, 0.1, 0.2]

  /// The look-backs looked at, days.
  package static let lookBacks = [1, 7, 30]

  /// By variation, the map itself first; within one by band.
  ///
  /// A variation under which nothing is left has empty sides.
  package let rows: [Row]

  /// The sensitivity of `map` to the band, and where it was modelled from `bars`, to look-back and
  /// mix.
  ///
  /// A look-back or mix that is the map's own is not told twice.
  ///
  /// - Parameters:
  ///   - map: Any map.
  ///   - bars: What it was modelled from; to be of use they go back as far as ``lookBacks``. Empty
  ///     for a given map.
  package init(of map: LiquidationMap, modelledFrom bars: [OpeningBar] = []) {
    var rows = Self.rows(of: map, .none)
    if case .modelled(let own) = map.origin, let venue = map.venues.first, !bars.isEmpty {
      for (variation, model) in Self.variations(of: own) where model != own {
        let varied = LiquidationMap(of: map.asset, at: venue, modelledFrom: bars, by: model)
        rows += Self.rows(of: varied, variation)
      }
    }
    self.rows = rows
  }
}

extension LiquidationSensitivity {
  private static func variations(
    of model: LiquidationModel
  ) -> [(variation: Variation, model: LiquidationModel)] {
    lookBacks.map { (.lookBack(days: $0), model.lookingBack($0)) } + [
      (.lowLeverage, model.with(mix: LiquidationModel.lowMix)),
      (.highLeverage, model.with(mix: LiquidationModel.highMix)),
    ]
  }

  private static func rows(of map: LiquidationMap?, _ variation: Variation) -> [Row] {
    bands.map { band in
      Row(
        variation: variation,
        band: band,
        long: map?.total(of: .long, within: band) ?? 0,
        short: map?.total(of: .short, within: band) ?? 0
      )
    }
  }
}
