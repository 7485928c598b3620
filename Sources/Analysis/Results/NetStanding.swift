// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// Where a class's net position stands in its own range.
///
/// The COT index is 100 (x − min) ÷ (max − min) of net contracts over 156 week slots including
/// today (L. Williams, Trade Stocks and Commodities with the Insiders, 2005; S. Briese, The
/// Commitments of Traders Bible, 2008); `nil` with fewer than 100 values or without a range.
package struct NetStanding: Hashable, Sendable {
  /// A net position and its slot.
  package struct Extreme: Hashable, Sendable {
    /// The first slot that holds it.
    package let slot: Day
    /// Long − short, in the figure's unit.
    package let net: Double

    /// A net position in `slot`.
    package init(slot: Day, net: Double) {
      self.slot = slot
      self.net = net
    }
  }

  /// Long − short today.
  package let net: Double
  /// How many slots the index spans, today included: 156.
  package let window: Int
  /// How many values the window has, today included.
  package let readings: Int
  /// 0 (the window's most short) to 100 (its most long).
  package let index: Double?
  /// The ends of the last 52 slots, today included.
  package let yearLow: Extreme, yearHigh: Extreme
  /// How many of these 52 slots have a value.
  package let yearReadings: Int

  /// A standing.
  package init(
    net: Double,
    window: Int,
    readings: Int,
    index: Double?,
    yearLow: Extreme,
    yearHigh: Extreme,
    yearReadings: Int
  ) {
    self.net = net
    self.window = window
    self.readings = readings
    self.index = index
    self.yearLow = yearLow
    self.yearHigh = yearHigh
    self.yearReadings = yearReadings
  }
}
