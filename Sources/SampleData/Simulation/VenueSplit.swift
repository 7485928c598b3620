// SPDX-License-Identifier: Apache-2.0

/// One market: an asset's positions at one venue, day by day.
struct VenueSplit: Sendable {
  /// The asset's symbol.
  let asset: String
  /// The venue's name.
  let venue: String
  /// Both sides of each day, thousands of US dollars, at least 1; oldest day first.
  var sides: [(long: Int, short: Int)]

  /// The part of an asset's positions that stands at a venue.
  init(of history: AssetHistory, at profile: VenueProfile, seed: UInt64) {
    asset = history.profile.symbol
    venue = profile.name
    var draws = Draws(seed: seed, label: "\(asset)/\(venue)")
    var tilt = 0.0
    var size = 0.0
    sides = history.days.map { day in
      tilt = 0.9 * tilt + 0.045 * day.restlessness.squareRoot() * draws.heavyTailed()
      size = 0.97 * size + 0.02 * draws.normal()
      let gross = Self.coverage * day.openInterest * profile.part * exponential(size)
      let shortShare = 1 / (1 + exponential(-(day.lean + profile.bias + tilt)))
      return (thousands(gross * (1 - shortShare)), thousands(gross * shortShare))
    }
  }

  /// Reported positions over one side of open interest: what they count is not said, so this is
  /// no more than a number of the right size.
  static let coverage = 0.6
}

private func thousands(_ usd: Double) -> Int { max(1, Int((usd / 1000).rounded())) }
