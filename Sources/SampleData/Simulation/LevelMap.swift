// SPDX-License-Identifier: Apache-2.0
import Positioning

/// What an invented model says would be liquidated of one asset at the prices around a day's close.
///
/// Recent closes stand for the prices of entry, a few multiples for the leverage that was used: a
/// long entered at p with leverage l is liquidated near p(1 − 1/l), a short near p(1 + 1/l), where
/// the margin of an isolated linear position is used up; the maintenance margin, left out here,
/// makes it a little sooner. What the price has passed since is gone. Round prices draw more. How
/// much it is follows the day's positions, so that the crowded side is the larger one. All numbers
/// are a choice of ours: the map must look like one, not pass for one.
struct LevelMap: Sendable {
  /// One price and what would be liquidated there.
  struct Level: Sendable {
    /// US dollars, above zero.
    let price: Double
    /// Whether longs would be liquidated here, else shorts.
    let isLong: Bool
    /// Thousands of US dollars, at least 1.
    let amount: Int
  }

  /// The asset's symbol.
  let asset: String
  /// The close the levels stand around, US dollars.
  let close: Double
  /// Longs below the close, shorts above it, by ascending price.
  let levels: [Level]

  private init(_ history: AssetHistory, _ index: Int, _ sides: Sides, _ request: SampleRequest) {
    let day = history.days[index]
    let date = request.lastDay - (request.allDays - 1 - index)
    asset = history.profile.symbol
    close = day.close
    var draws = Draws(seed: request.seed, label: "\(asset) levels \(date)")
    let entries = history.days[max(0, index - Self.memory + 1)...index].map(\.close)
    // However crowded a side is, a model that gave it more than the open interest would be wrong.
    let part = min(
      draws.uniform(in: 0.3...0.36),
      0.5 * day.openInterest / 1000 / max(1, sides.long, sides.short)
    )
    let longs = Self.amounts(sides.long * part, of: entries, isLong: true, &draws)
    let shorts = Self.amounts(sides.short * part, of: entries, isLong: false, &draws)
    let below = longs.enumerated().reversed().map { place, amount in
      Level(price: Self.price(place, below: true, day.close), isLong: true, amount: amount)
    }
    let above = shorts.enumerated().map { place, amount in
      Level(price: Self.price(place, below: false, day.close), isLong: false, amount: amount)
    }
    levels = below + above
  }
}

extension LevelMap {
  /// Both sides of an asset's positions, thousands of US dollars.
  private typealias Sides = (long: Double, short: Double)

  /// The levels of an asset at the end of the day at `index`, from its simulated crowd; no venue
  /// counts, so that more of them leave the levels as they were.
  init(of history: AssetHistory, on index: Int, of request: SampleRequest) {
    let day = history.days[index]
    let gross = VenueSplit.coverage * day.openInterest / 1000
    let shortShare = 1 / (1 + exponential(-day.lean))
    self.init(history, index, (gross * (1 - shortShare), gross * shortShare), request)
  }

  /// The levels of an asset at the end of the day at `index`, from what its `markets` hold then.
  init(
    of history: AssetHistory,
    on index: Int,
    held markets: ArraySlice<VenueSplit>,
    of request: SampleRequest
  ) {
    let long = markets.reduce(0) { $0 + $1.sides[index].long }
    let short = markets.reduce(0) { $0 + $1.sides[index].short }
    self.init(history, index, (Double(long), Double(short)), request)
  }
}

extension LevelMap {
  /// How many levels there are on each side, and how far each is from the one before, as a part of
  /// the close.
  private static let count = 40
  private static let step = 0.005
  /// How many days' closes count as entries; each counts less than the one after it.
  private static let memory = 12
  /// Leverage and how much of the positions has it.
  private static let tiers: [(leverage: Double, part: Double)] = [
    (50, 0.12), (25, 0.22), (20, 0.16), (10, 0.3), (5, 0.2),
  ]

  /// The price of a level, by its place counted from the close outwards.
  private static func price(_ place: Int, below: Bool, _ close: Double) -> Double {
    let distance = Double(place + 1) * step
    return close * (below ? 1 - distance : 1 + distance)
  }

  /// `total` thousands divided among the levels of one side, from the close outwards.
  private static func amounts(
    _ total: Double,
    of entries: [Double],
    isLong: Bool,
    _ draws: inout Draws
  ) -> [Int] {
    let close = entries.last ?? 1
    let round = roundStep(near: close)
    let weights = (0..<count).map { place in
      let price = price(place, below: isLong, close)
      let offRound = abs(price - (price / round).rounded() * round)
      let pull = offRound < close * step / 2 ? 1.9 : 1
      let noise = exponential(0.2 * draws.normal())
      return Int(1e6 * (0.02 + density(at: price, of: entries, isLong: isLong)) * pull * noise)
    }
    return apportioned(Int(total), by: weights).map { max(1, $0) }
  }

  /// How much of the positions would be liquidated near a price.
  private static func density(at price: Double, of entries: [Double], isLong: Bool) -> Double {
    var (sum, weight) = (0.0, 1.0)
    for entry in entries.reversed() {
      for tier in tiers {
        let end = entry * (isLong ? 1 - 1 / tier.leverage : 1 + 1 / tier.leverage)
        sum += weight * tier.part * max(0, 1 - abs(price / end - 1) / 0.015)
      }
      weight *= 0.85
    }
    return sum
  }

  /// The distance between round numbers near a price: 1, 2 or 5 times a power of ten, 4% to 10% of
  /// the price.
  private static func roundStep(near price: Double) -> Double {
    var power = 1.0
    while power * 10 <= price { power *= 10 }
    while power > price { power /= 10 }
    let lead = price / power
    return power * (lead >= 5 ? 0.5 : lead >= 2 ? 0.2 : 0.1)
  }
}
