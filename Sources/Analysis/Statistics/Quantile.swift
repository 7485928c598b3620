// SPDX-License-Identifier: Apache-2.0

/// The value below which the fraction `p` of `values` lies, by linear interpolation.
///
/// With h = (n − 1) p, it lies between the values at ⌊h⌋ and ⌈h⌉ of the ascending list (Hyndman &
/// Fan 1996, definition 7; the default of R, NumPy and spreadsheets).
///
/// - Parameters:
///   - p: 0 to 1.
///   - values: Finite, ascending.
/// - Returns: `nil` if `values` is empty or `p` is outside 0 to 1.
package func quantile(_ p: Double, ofSorted values: [Double]) -> Double? {
  guard !values.isEmpty, p >= 0, p <= 1 else { return nil }
  let position = Double(values.count - 1) * p
  let lower = Int(position)
  let upper = min(lower + 1, values.count - 1)
  return values[lower] + (position - Double(lower)) * (values[upper] - values[lower])
}
