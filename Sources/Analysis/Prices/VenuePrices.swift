// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// The market data of one asset at one venue.
struct VenuePrices: Sendable {
  /// Where.
  let venue: Venue
  /// Closing prices, US dollars.
  let closes: Quotes<Double>
  /// The highest and the lowest price of each bar, US dollars.
  let highs: Quotes<Double>, lows: Quotes<Double>
  /// Open interest, US dollars.
  let openInterest: Quotes<Double>
  /// Market capitalisation, US dollars.
  let marketCaps: Quotes<Double>
  /// All prices of each bar, and its volume.
  let bars: Quotes<BarPrices>
  private let settlements: Quotes<Settlement>

  /// The market data in `bars`, all of one asset at `venue`, in any order.
  init(venue: Venue, bars: [MarketBar], cutOff: CutOff) {
    self.venue = venue
    closes = Quotes(of: bars, cutOff: cutOff) { $0.values.close }
    highs = Quotes(of: bars, cutOff: cutOff) { $0.values.high }
    lows = Quotes(of: bars, cutOff: cutOff) { $0.values.low }
    openInterest = Quotes(of: bars, cutOff: cutOff) { $0.values.openInterest }
    marketCaps = Quotes(of: bars, cutOff: cutOff) { $0.values.marketCap }
    self.bars = Quotes(of: bars, cutOff: cutOff) { BarPrices($0.values) }
    settlements = Quotes(of: bars, cutOff: cutOff) { bar in
      bar.values.fundingRate.map { Settlement(rate: $0, hours: bar.values.fundingIntervalHours) }
    }
  }

  /// The mean annualised funding of `period`, a fraction: rate × 24 ÷ hours × 365.
  func meanAnnualisedFunding(in period: ClosedRange<Day>, at cutOff: Instant) -> Double? {
    mean(of: annualisedFunding(in: period, at: cutOff).map(\.rate))
  }

  /// The annualised rate of each settlement of `period`, in order.
  ///
  /// Where a bar does not tell its hours, they are the distance from the settlement before it, to
  /// the hour; the first settlement there is, and one behind a hole, then tell nothing.
  func annualisedFunding(
    in period: ClosedRange<Day>,
    at cutOff: Instant
  ) -> [(slot: Day, rate: Double)] {
    var previous = settlements.last(through: period.lowerBound - 1, at: cutOff)?.time
    var rates: [(slot: Day, rate: Double)] = []
    for settlement in settlements.all(in: period, at: cutOff) {
      let hours =
        settlement.value.hours ?? previous.flatMap { fundingHours(from: $0, to: settlement.time) }
      previous = settlement.time
      guard let hours, let rate = annualRate(of: settlement.value.rate, every: hours) else {
        continue
      }
      rates.append((settlement.slot, rate))
    }
    return rates
  }
}

extension VenuePrices {
  private struct Settlement: Sendable {
    let rate: Double
    let hours: Double?
  }
}
