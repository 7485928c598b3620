// SPDX-License-Identifier: Apache-2.0

/// The middle of `values`: half lie at or below it, half at or above.
///
/// Of an even number of values it is the mean of the two in the middle.
///
/// - Parameter values: Finite, in any order.
/// - Returns: `nil` if `values` is empty.
/// - Complexity: O(n log n).
package func median(of values: [Double]) -> Double? { median(ofSorted: values.sorted()) }

/// The middle of ascending `values`; `nil` if there are none.
func median(ofSorted values: [Double]) -> Double? {
  guard !values.isEmpty else { return nil }
  let upper = values.count / 2
  guard values.count % 2 == 0 else { return values[upper] }
  return (values[upper - 1] + values[upper]) / 2
}
