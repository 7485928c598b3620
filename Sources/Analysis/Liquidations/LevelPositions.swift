// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// What maps of liquidation levels say as positions, and what is odd about them.
package struct LevelPositions: Hashable, Sendable {
  /// One for each map that has a price, sorted by key and publication.
  package let observations: [Observation]
  /// By asset, venue, time and publication of the map.
  package let findings: [LevelFinding]
}

/// The long and the short side of every map of `levels` within `band` of the price, as observations
/// of the measure `liquidation_levels`.
///
/// Each map is seen from the last close, and held to the last open interest, that were public when
/// the map was; what comes later changes nothing. It counts as modelled even where its source calls
/// it published: where positions open is a model's guess.
///
/// - Parameters:
///   - levels: In any order. All of one asset, venue, time and publication are one map.
///   - bars: Market data in any order.
///   - band: A fraction of the price, the bound included.
///   - cutOff: What decides the day of a moment.
/// - Returns: Observations in US dollars, and findings about the maps.
package func liquidationPositions(
  of levels: [LiquidationLevel],
  bars: [MarketBar],
  band: Double,
  cutOff: CutOff
) -> LevelPositions {
  let prices = PriceBook(bars, cutOff: cutOff)
  let maps = StatedLevels.all(of: levels, cutOff: cutOff).map { PricedLevels($0, prices: prices) }
  let observations = maps.compactMap { $0.observation(within: band) }
  return LevelPositions(
    observations: observations.sorted { $0.precedes($1) },
    findings: maps.flatMap(\.findings)
  )
}

/// A map beside the price and the open interest that were public with it.
private struct PricedLevels {
  private let map: StatedLevels
  private let sides: SidedLevels?

  init(_ map: StatedLevels, prices: PriceBook) {
    let (asset, day, published) = (map.asset, map.day, map.published)
    let interest = prices.openInterest(of: asset, at: [map.venue], on: day, at: published)
    self.map = map
    sides = prices.spot(of: asset, on: day, at: published).map { priced in
      SidedLevels(map.parts, spot: priced.spot.value, openInterest: interest)
    }
  }

  func observation(within band: Double) -> Observation? {
    guard let sides else { return nil }
    let market = Market(asset: map.asset, venue: map.venue, measure: .liquidationLevels)
    return Observation(
      key: Observation.Key(market: market, unit: .usd, time: map.time),
      published: map.published,
      value: .sides(
        long: sides.levels.total(of: .long, within: band, of: sides.spot),
        short: sides.levels.total(of: .short, within: band, of: sides.spot)
      ),
      rounding: map.rounding,
      status: map.status,
      source: map.levels.first?.source ?? ""
    )
  }

  var findings: [LevelFinding] {
    guard let sides else { return [finding(.noPrice)] }
    var findings: [LevelFinding] = []
    let larger = max(sides.statedLong, sides.statedShort)
    if let openInterest = sides.openInterest, larger > openInterest {
      findings.append(finding(.implausible(multiple: larger / openInterest)))
    }
    if sides.wrongSide > 0 { findings.append(finding(.wrongSide(notional: sides.wrongSide))) }
    return findings
  }

  private func finding(_ kind: LevelFinding.Kind) -> LevelFinding {
    LevelFinding(
      asset: map.asset,
      venue: map.venue,
      time: map.time,
      published: map.published,
      kind: kind
    )
  }
}
