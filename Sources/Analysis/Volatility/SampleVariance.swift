// SPDX-License-Identifier: Apache-2.0

/// The variance of a sample around its own mean, with n − 1 below the line.
///
/// - Parameter values: Finite, in any order.
/// - Returns: 0 exactly if all are equal; `nil` with fewer than two.
func sampleVariance(of values: some Collection<Double>) -> Double? {
  guard values.count > 1 else { return nil }
  guard let mean = meanOfSpread(values) else { return 0 }
  return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
}
