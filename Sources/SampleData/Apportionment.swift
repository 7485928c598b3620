// SPDX-License-Identifier: Apache-2.0

/// `total` divided in proportion to `weights`, in whole numbers that add up to it exactly.
///
/// Method of the largest remainder (Hamilton); of equal remainders the first is served first.
///
/// - Parameters:
///   - total: 0 or more.
///   - weights: 0 or more each, at least one above 0.
/// - Returns: As many parts as weights, in their order.
/// - Complexity: O(n log n) for n weights.
func apportioned(_ total: Int, by weights: [Int]) -> [Int] {
  let sum = weights.reduce(0, +)
  guard sum > 0 else { return weights }
  let products = weights.map { total.multipliedFullWidth(by: $0) }
  let divided = products.map { sum.dividingFullWidth($0) }
  var parts = divided.map(\.quotient)
  let missing = total - parts.reduce(0, +)
  let order = divided.indices.sorted {
    (-divided[$0].remainder, $0) < (-divided[$1].remainder, $1)
  }
  for index in order.prefix(missing) { parts[index] += 1 }
  return parts
}
