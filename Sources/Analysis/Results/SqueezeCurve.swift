// SPDX-License-Identifier: Apache-2.0

/// What a move of the price would liquidate, directly and with the forced trades fed back into the
/// price.
///
/// A stress scenario of a model on modelled levels, no forecast.
package struct SqueezeCurve: Hashable, Sendable {
  /// What a move by `move` liquidates, US dollars.
  package struct Point: Hashable, Sendable {
    /// The outer move, a signed fraction of the spot: up forces shorts, down forces longs.
    package let move: Double
    /// What lies between the spot and the move.
    package let direct: Double
    /// With the cascade; `nil` where the impact is not known.
    package let cascade: Cascade?

    /// What `move` liquidates.
    package init(move: Double, direct: Double, cascade: Cascade?) {
      self.move = move
      self.direct = direct
      self.cascade = cascade
    }
  }

  /// Where a cascade ends: the least fixed point at or above its shock.
  package struct Cascade: Hashable, Sendable {
    /// Liquidated in all at an impact constant of 1, US dollars.
    package let liquidated: Double
    /// Where the price ends, a signed fraction of the spot.
    package let end: Double
    /// Liquidated in all at the impact constants' ends, 0.5 and 1.5; low is not above high.
    package let low: Double, high: Double
    /// Liquidated in all with half, and with a fifth, of the volume there to absorb it.
    package let halfVolume: Double, fifthVolume: Double

    /// The end of a cascade.
    package init(
      liquidated: Double,
      end: Double,
      low: Double,
      high: Double,
      halfVolume: Double,
      fifthVolume: Double
    ) {
      self.liquidated = liquidated
      self.end = end
      self.low = low
      self.high = high
      self.halfVolume = halfVolume
      self.fifthVolume = fifthVolume
    }
  }

  /// What makes forced trades move the price: dP/P = Y σ √(Q/V).
  package struct Impact: Hashable, Sendable {
    /// Volatility of a day, a fraction, above zero.
    package let dailyVolatility: Double
    /// Volume of a day, US dollars, above zero: the mean of ``days`` days.
    package let dailyVolume: Double
    /// How many days the volume is a mean of.
    package let days: Int

    /// An impact by these figures.
    package init(dailyVolatility: Double, dailyVolume: Double, days: Int) {
      self.dailyVolatility = dailyVolatility
      self.dailyVolume = dailyVolume
      self.days = days
    }
  }

  /// The map it was made of.
  package let map: LiquidationMap
  /// `nil` where volatility or volume is not known: then nothing cascades.
  package let impact: Impact?
  /// Evenly spaced moves, ascending, symmetric, with 0 in the middle.
  package let points: [Point]
  /// What is told: the moves of −5% and +5%.
  package let fall: Point, rise: Point
  /// The least shock upwards and downwards that sweeps every level of its side, as fractions, 0 or
  /// more; `nil` without an impact or without levels on that side.
  package let runawayRise: Double?, runawayFall: Double?

  /// A curve with all it knows.
  package init(
    map: LiquidationMap,
    impact: Impact?,
    points: [Point],
    fall: Point,
    rise: Point,
    runawayRise: Double?,
    runawayFall: Double?
  ) {
    self.map = map
    self.impact = impact
    self.points = points
    self.fall = fall
    self.rise = rise
    self.runawayRise = runawayRise
    self.runawayFall = runawayFall
  }
}
