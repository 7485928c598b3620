// SPDX-License-Identifier: Apache-2.0
internal import Glibc

/// A funding rate as a simple rate a year: f × 24 ÷ h × 365.
///
/// 0.01% each 8 hours is 10.95% a year. Venues that name a base interest of 0.01% each 8 hours
/// stand there when nobody presses: that rate is neutral, not bullish.
///
/// - Parameters:
///   - rate: A fraction for each interval, of any sign.
///   - hours: The interval.
/// - Returns: `nil` unless `hours` is above zero.
package func annualRate(of rate: Double, every hours: Double) -> Double? {
  hours > 0 ? rate * 24 / hours * 365 : nil
}

/// What a funding rate comes to in a year if it is paid again on what was paid: (1 + f)^(24 ÷ h ×
/// 365) − 1.
///
/// 0.01% each 8 hours is 11.57% a year.
///
/// - Parameters:
///   - rate: A fraction for each interval, above −1.
///   - hours: The interval.
/// - Returns: `nil` unless `hours` is above zero and `rate` above −1, or if it is beyond all
///   numbers.
package func annualYield(of rate: Double, every hours: Double) -> Double? {
  guard hours > 0, rate > -1 else { return nil }
  // Small rates would be lost beside the 1.
  let yield = expm1(24 / hours * 365 * log1p(rate))
  return yield.isFinite ? yield : nil
}

/// How far a dated future lies above spot, as a simple rate a year: (F ÷ S − 1) × 365 ÷ days.
///
/// - Parameters:
///   - future: The future's price.
///   - spot: The price of the asset itself.
///   - days: Days to expiry.
/// - Returns: `nil` unless both prices and `days` are above zero.
package func annualBasis(of future: Double, over spot: Double, days: Double) -> Double? {
  guard future > 0, spot > 0, days > 0 else { return nil }
  return (future / spot - 1) * 365 / days
}
