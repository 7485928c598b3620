// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// What the model of liquidation levels needs of one bar of one venue.
package struct OpeningBar: Hashable, Sendable {
  /// The time the bar is about: its end.
  package let time: ObservationTime
  /// The closing price, US dollars.
  package let close: Double
  /// The highest and lowest price within the bar; `nil` where not known.
  package let high: Double?, low: Double?
  /// Open interest at the end of the bar, one side, US dollars; `nil` where not known.
  package let openInterest: Double?
  /// Taker buys over all taker trades of the bar, 0 to 1; `nil` where not known.
  package var takerBuyShare: Double?
  /// How the bar came to be.
  package let status: Status

  /// A bar with all it knows.
  package init(
    time: ObservationTime,
    close: Double,
    high: Double? = nil,
    low: Double? = nil,
    openInterest: Double? = nil,
    takerBuyShare: Double? = nil,
    status: Status = .published
  ) {
    self.time = time
    self.close = close
    self.high = high
    self.low = low
    self.openInterest = openInterest
    self.takerBuyShare = takerBuyShare
    self.status = status
  }
}
