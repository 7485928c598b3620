// SPDX-License-Identifier: Apache-2.0

/// The simulated days of one asset.
struct AssetHistory: Sendable {
  /// One day of one asset.
  struct Day: Sendable {
    /// Close, US dollars, above zero.
    let close: Double
    /// Funding as a fraction per eight hours.
    let fundingRate: Double
    /// Open interest, one side, US dollars.
    let openInterest: Double
    /// Volume of the day, US dollars.
    let volume: Double
    /// ln(short ÷ long) of the asset's positions.
    let lean: Double
    /// The day's volatility over the usual.
    let restlessness: Double
  }

  /// The asset.
  let profile: AssetProfile
  /// The days, oldest first.
  let days: [Day]

  /// The history of an asset in a climate.
  init(of profile: AssetProfile, in climate: Climate, seed: UInt64) {
    self.profile = profile
    var simulation = AssetSimulation(profile, seed: seed)
    days = climate.days.map { simulation.next(in: $0) }
  }
}

/// The state of one asset between two days.
private struct AssetSimulation {
  private let profile: AssetProfile
  private var returns: ClusteredReturns
  private var crowd: Crowd
  private var draws: Draws
  /// ln(close ÷ first price) and ln(open interest ÷ first open interest).
  private var price = 0.0
  private var interest = 0.0
  private var business = 0.0
  private var premium = 0.0

  init(_ profile: AssetProfile, seed: UInt64) {
    self.profile = profile
    let symbol = profile.symbol
    returns = ClusteredReturns(
      volatility: 0.018 * profile.beta,
      draws: Draws(seed: seed, label: symbol + " returns")
    )
    crowd = Crowd(
      Crowd.Temper(step: 0.06, chance: 0.008, height: 0.4...1.2),
      draws: Draws(seed: seed, label: symbol + " crowd")
    )
    draws = Draws(seed: seed, label: symbol)
  }

  mutating func next(in climate: Climate.Day) -> AssetHistory.Day {
    let restlessness = (climate.restlessness + returns.restlessness) / 2
    let own = crowd.next(restlessness: returns.restlessness, mayStart: climate.isFree)
    let change = profile.beta * climate.marketReturn + returns.next() + marketMove(by: own)
    let squeezed = profile.following * climate.crowd.squeezed + own.squeezed
    let added = abs(profile.following * climate.crowd.added) + abs(own.added)
    let lean = profile.bias + profile.following * climate.crowd.lean + own.lean
    // The pull towards the start is far too weak to see in a year; it bounds a long simulation.
    price = 0.9995 * price + change
    moveInterest(change: change, added: added, squeezed: abs(squeezed))
    return AssetHistory.Day(
      close: profile.price * exponential(price),
      fundingRate: fundingRate(lean: lean, change: change),
      openInterest: profile.openInterest * exponential(interest),
      volume: volume(change: change, restlessness: restlessness),
      lean: lean,
      restlessness: restlessness
    )
  }
}

extension AssetSimulation {
  /// Open interest follows the price, grows with a build-up and shrinks in a squeeze.
  private mutating func moveInterest(change: Double, added: Double, squeezed: Double) {
    interest *= 0.99
    interest += 0.4 * change + 0.12 * added - 0.16 * squeezed + 0.012 * draws.heavyTailed()
  }

  /// Who crowds pays: a crowd of shorts pulls funding below its usual 0.01% per eight hours.
  private mutating func fundingRate(lean: Double, change: Double) -> Double {
    premium = 0.7 * premium + 0.000_02 * draws.heavyTailed() + 0.0006 * change
    return min(max(0.0001 - 0.000_09 * lean + premium, -0.003), 0.003)
  }

  /// Volume swells with the day's move and with restless weeks.
  private mutating func volume(change: Double, restlessness: Double) -> Double {
    business = 0.8 * business + 0.12 * draws.normal()
    let level = exponential(business + interest)
    return profile.openInterest * level * (0.35 + 0.4 * restlessness + 9 * abs(change))
  }
}
