// SPDX-License-Identifier: Apache-2.0

/// The logarithm of `value` to base 2, in plain arithmetic, so that every machine draws the same.
///
/// The exponent is read off the number; the rest, from √½ to √2, is the series of the inverse
/// hyperbolic tangent, log₂ m = 2/ln 2 · Σ s^(2k+1)/(2k+1) with s = (m−1)/(m+1) (Abramowitz and
/// Stegun 1964, 4.1.27), whose terms fall by a factor of 34 or more. Powers of two are exact.
///
///     logarithm(8)   // 3
///
/// - Parameter value: Above zero and finite.
/// - Returns: The logarithm to about 15 digits; 0 for any other value.
package func logarithm(_ value: Double) -> Double {
  guard value > 0, value.isFinite else { return 0 }
  var exponent = Double(value.exponent)
  var rest = value.significand
  if rest > 1.4142135623730951 {
    rest /= 2
    exponent += 1
  }
  let s = (rest - 1) / (rest + 1)
  var power = s
  var sum = 0.0
  for k in 0..<14 {
    sum += power / Double(2 * k + 1)
    power *= s * s
  }
  return exponent + sum * 2.8853900817779268
}
