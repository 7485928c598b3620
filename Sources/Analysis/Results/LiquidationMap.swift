// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// What would be liquidated at which price of one asset: longs strictly below the spot, shorts
/// strictly above.
///
/// It is a model's estimate whatever its source: where positions open is guessed, where they close is
/// not known. Sizes are to be read against each other.
package struct LiquidationMap: Hashable, Sendable {
  /// What would be liquidated at one price, US dollars, after ``scale``.
  package struct Level: Hashable, Sendable {
    /// US dollars, above zero.
    package let price: Double
    /// Notional of each side; not negative, and not both zero.
    package let long: Double, short: Double

    /// A level at `price`.
    package init(price: Double, long: Double, short: Double) {
      self.price = price
      self.long = long
      self.short = short
    }
  }

  /// Where the levels come from.
  package enum Origin: Hashable, Sendable {
    /// A source's levels.
    case given
    /// Our own model of open-interest changes.
    case modelled(LiquidationModel)
  }

  /// What is traded.
  package let asset: Asset
  /// The venues whose levels were added, in order; never empty.
  package let venues: [Venue]
  /// The time the levels are about.
  package let time: ObservationTime
  /// The last close up to the day of that time, US dollars, above zero; and the close's own day.
  package let spot: Double, spotDay: Day
  /// Where the levels come from.
  package let origin: Origin
  /// How the levels came to be; the least certain of them, and never `published`.
  package let status: Status
  /// The levels, ascending by price, each price once; no level is on the wrong side.
  package let levels: [Level]
  /// What is on the wrong side of the spot or at it, US dollars before scaling: longs at or above,
  /// shorts at or below.
  ///
  /// It is left out.
  package let wrongSide: Double
  /// Open interest, one side, US dollars; `nil` if not known.
  package let openInterest: Double?
  /// All longs and all shorts on their right sides before scaling, US dollars.
  package let statedLong: Double, statedShort: Double
  /// What all levels were multiplied with: 1, or where the larger side exceeds open interest, open
  /// interest over it.
  package let scale: Double
  /// The source's name as its rows give it; empty if they give none, and for a map of our own.
  package var source = ""

  /// A map with all it knows.
  package init(
    asset: Asset,
    venues: [Venue],
    time: ObservationTime,
    spot: Double,
    spotDay: Day,
    origin: Origin,
    status: Status,
    levels: [Level],
    wrongSide: Double,
    openInterest: Double?,
    statedLong: Double,
    statedShort: Double,
    scale: Double
  ) {
    self.asset = asset
    self.venues = venues
    self.time = time
    self.spot = spot
    self.spotDay = spotDay
    self.origin = origin
    self.status = status
    self.levels = levels
    self.wrongSide = wrongSide
    self.openInterest = openInterest
    self.statedLong = statedLong
    self.statedShort = statedShort
    self.scale = scale
  }

  /// The larger stated side over open interest; `nil` without open interest.
  package var multiple: Double? {
    openInterest.flatMap { $0 > 0 ? max(statedLong, statedShort) / $0 : nil }
  }

  /// Whether one side would be more than all there is.
  package var isImplausible: Bool { multiple.map { $0 > 1 } ?? false }
}

/// How a map is modelled from changes of open interest.
package struct LiquidationModel: Hashable, Sendable {
  /// A part of the positions that are opened with one leverage.
  package struct Share: Hashable, Sendable {
    /// Times the margin, above 1.
    package let leverage: Double
    /// 0 to 1; all of a mix sum to 1.
    package let weight: Double

    /// A share of `weight` at `leverage`.
    package init(leverage: Double, weight: Double) {
      self.leverage = leverage
      self.weight = weight
    }
  }

  /// How positions are leveraged.
  package let mix: [Share]
  /// The maintenance rate on the value at liquidation, a fraction.
  package let maintenance: Double
  /// How many days of openings are looked back on.
  package let lookBack: Int

  /// A model of these parameters.
  package init(mix: [Share], maintenance: Double, lookBack: Int) {
    self.mix = mix
    self.maintenance = maintenance
    self.lookBack = lookBack
  }
}
