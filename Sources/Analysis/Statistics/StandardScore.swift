// SPDX-License-Identifier: Apache-2.0
internal import Glibc

/// How many standard deviations `value` lies above the mean of `others`: (x − mean) ÷ sd.
///
/// The standard deviation is the sample's, with n − 1 below the line.
///
/// - Parameters:
///   - value: Finite, not itself among `others`.
///   - others: Finite, in any order.
/// - Returns: `nil` with fewer than two values, or if all are equal (no spread, no score).
package func standardScore(of value: Double, among others: some Collection<Double>) -> Double? {
  guard others.count > 1, let mean = meanOfSpread(others) else { return nil }
  let squares = others.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  let deviation = sqrt(squares / Double(others.count - 1))
  return deviation > 0 ? (value - mean) / deviation : nil
}

/// The mean of values that are not all equal; `nil` if they are, or if there are none.
///
/// Equality is told by the values, because the rounded mean of equal values may differ from them
/// and would give a spread where there is none.
func meanOfSpread(_ values: some Collection<Double>) -> Double? {
  guard let first = values.first, values.contains(where: { $0 != first }) else { return nil }
  return values.reduce(0, +) / Double(values.count)
}
