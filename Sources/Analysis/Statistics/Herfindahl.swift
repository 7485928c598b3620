// SPDX-License-Identifier: Apache-2.0

/// How concentrated `amounts` are: the sum of their squared shares.
///
/// H = Σ (aᵢ ÷ Σ a)² (Hirschman 1945; Herfindahl 1950): 1 ÷ n when spread evenly over n, 1 when all
/// lies in one.
///
/// - Parameter amounts: Finite, not negative.
/// - Returns: 0 < H ≤ 1; `nil` if the amounts sum to 0 or there are none.
package func herfindahl(of amounts: [Double]) -> Double? {
  let total = amounts.reduce(0, +)
  guard total > 0, total.isFinite else { return nil }
  return amounts.reduce(0) { $0 + ($1 / total) * ($1 / total) }
}
