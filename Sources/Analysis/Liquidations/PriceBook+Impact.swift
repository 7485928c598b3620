// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension PriceBook {
  /// How many days of volume are averaged, and how many of them there must be: fewer, and bars of
  /// weeks could be taken for days.
  static let volumeDays = 30, fewestVolumeDays = 15

  /// How forced trades of `asset` move its price, by the mean volume of a day over the last
  /// ``volumeDays`` that was public at `cutOff`, at the venue whose close is the spot of `day`.
  ///
  /// - Parameters:
  ///   - asset: What is traded.
  ///   - dailyVolatility: Volatility of a day, a fraction.
  ///   - day: The last day.
  ///   - cutOff: The moment up to which things were public.
  /// - Returns: `nil` without a spot, without volumes of ``fewestVolumeDays``, or if volatility or
  ///   volume is not above zero.
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
    let days = venue.volumes.all(in: day - (Self.volumeDays - 1)...day, at: cutOff)
      .chunked { $0.slot == $1.slot }
    let sum = days.joined().reduce(0) { $0 + $1.value }
    guard days.count >= Self.fewestVolumeDays, sum > 0 else { return nil }
    return SqueezeCurve.Impact(
      dailyVolatility: dailyVolatility,
      dailyVolume: sum / Double(days.count),
      days: days.count
    )
  }
}
