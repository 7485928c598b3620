// SPDX-License-Identifier: Apache-2.0
internal import Glibc
package import Positioning

extension Sensitivity {
  /// One part of a total.
  package struct Part: Hashable, Sendable {
    /// Whose.
    package let asset: Asset, venue: Venue
    /// Both sides, finite and not negative, in the total's unit.
    package let long: Double, short: Double
    /// The step they were rounded to; `nil` if not rounded.
    package let rounding: Double?

    /// A part of a total.
    package init(
      asset: Asset,
      venue: Venue,
      long: Double,
      short: Double,
      rounding: Double? = nil
    ) {
      (self.asset, self.venue) = (asset, venue)
      (self.long, self.short, self.rounding) = (long, short, rounding)
    }
  }
}

/// How the total of `parts` depends on each venue and each asset: the same sum without it.
///
/// Leaving one out, as the jackknife does (J. W. Tukey 1958, Bias and confidence in not-quite large
/// samples, Annals of Mathematical Statistics 29:614); the range is that of the outcomes, not an
/// interval of confidence.
///
/// - Parameters:
///   - parts: Of one unit, so that they add; in any order.
///   - bands: What tells the regimes; `nil` tells none.
/// - Returns: `nil` if there is one venue and one asset only, or if the total has an empty side.
package func sensitivity(of parts: [Sensitivity.Part], by bands: RegimeBands?) -> Sensitivity? {
  // Sums of the same numbers in another order may differ by a rounding.
  let parts = parts.sorted { $0.precedes($1) }
  let (venues, assets) = (Set(parts.map(\.venue)).sorted(), Set(parts.map(\.asset)).sorted())
  let leftOut =
    (venues.count > 1 ? venues.map(Sensitivity.LeftOut.venue) : [])
    + (assets.count > 1 ? assets.map(Sensitivity.LeftOut.asset) : [])
  let outcomes = leftOut.map { leftOut in
    let imbalance = parts.filter { !leftOut.holds($0) }.imbalance
    let regime = bands.flatMap { Analysis.regime(of: imbalance, by: $0) }
    return Sensitivity.Outcome(leftOut: leftOut, imbalance: imbalance, regime: regime)
  }
  let whole = parts.imbalance
  guard let ratio = whole.ratio, let most = outcomes.furthest(from: ratio) else { return nil }
  let ratios = outcomes.compactMap(\.imbalance.ratio)
  let range = ratios.min().flatMap { low in ratios.max().map { low...$0 } }
  return Sensitivity(whole: whole, outcomes: outcomes, ratios: range, most: most)
}

extension Sensitivity.LeftOut {
  fileprivate func holds(_ part: Sensitivity.Part) -> Bool {
    switch self {
    case .venue(let venue): part.venue == venue
    case .asset(let asset): part.asset == asset
    }
  }
}

extension Sensitivity.Part {
  fileprivate func precedes(_ other: Self) -> Bool {
    if asset != other.asset { return asset < other.asset }
    if venue != other.venue { return venue < other.venue }
    return long == other.long ? short < other.short : long < other.long
  }
}

extension [Sensitivity.Part] {
  /// Of the sum.
  fileprivate var imbalance: Imbalance {
    Analysis.imbalance(
      of: .sides(long: reduce(0) { $0 + $1.long }, short: reduce(0) { $0 + $1.short }),
      rounding: reduce(nil) { SlotValue.step($0, and: $1.rounding) }
    )
  }
}

extension [Sensitivity.Outcome] {
  /// The first of those whose ratio lies furthest from `ratio`.
  fileprivate func furthest(from ratio: Double) -> Sensitivity.Outcome? {
    var best: (outcome: Element, distance: Double)?
    for outcome in self {
      let distance = outcome.imbalance.ratio.map { abs(log($0 / ratio)) } ?? .infinity
      if let known = best, known.distance >= distance { continue }
      best = (outcome, distance)
    }
    return best?.outcome
  }
}
