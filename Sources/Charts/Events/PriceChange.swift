// SPDX-License-Identifier: Apache-2.0
internal import Glibc

/// A change of a price as a fraction, from the logarithm of the price after over that before.
///
/// `expm1` keeps the digits of small changes that the exponential less 1 would lose.
///
///     priceChange(0)   // 0
package func priceChange(_ logarithm: Double) -> Double { expm1(logarithm) }

/// The changes of a price between the ends of a range of logarithms.
package func priceChange(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
  priceChange(range.lowerBound)...priceChange(range.upperBound)
}
