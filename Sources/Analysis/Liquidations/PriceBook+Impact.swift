// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension PriceBook {
  /// How forced trades of `asset` move its price, by the mean volume of a day over the last
  /// ``MeanVolume/days`` that was public at `cutOff`, at the venue whose close is the spot of `day`.
  ///
  /// - Parameters:
  ///   - asset: What is traded.
  ///   - dailyVolatility: Volatility of a day, a fraction.
  ///   - day: The last day.
  ///   - cutOff: The moment up to which things were public.
  /// - Returns: `nil` without a spot, without volumes of ``MeanVolume/fewest`` days, or if volatility
  ///   or volume is not above zero.
  func squeezeImpact(
    of asset: Asset,
    dailyVolatility: Double?,
    through day: Day,
    at cutOff: Instant
  ) -> SqueezeCurve.Impact? {
    guard
      let dailyVolatility, dailyVolatility > 0, dailyVolatility.isFinite,
      let venue = spot(of: asset, on: day, at: cutOff)?.venue
    else { return nil }
    let days = venue.dayVolumes(in: day - (MeanVolume.days - 1)...day, at: cutOff)
    guard let volume = venue.meanDailyVolume(of: days[...]), volume > 0 else { return nil }
    return SqueezeCurve.Impact(
      dailyVolatility: dailyVolatility,
      dailyVolume: volume,
      days: days.count
    )
  }
}
