// SPDX-License-Identifier: Apache-2.0

/// Which of several tests pass, if at most the share `rate` of those that do may be false.
///
/// The step-up procedure: with p₍₁₎ ≤ … ≤ p₍ₘ₎, all up to the largest k with p₍ₖ₎ ≤ k ÷ m × rate
/// pass (Benjamini & Hochberg 1995, Controlling the false discovery rate, J. R. Statist. Soc. B 57).
///
/// - Parameters:
///   - p: One for each test; `nil` for what is outside the family.
///   - rate: Above 0, below 1.
/// - Returns: Parallel to `p`.
/// - Complexity: O(n log n).
package func discoveries(among p: [Double?], rate: Double) -> [Bool] {
  let family = p.compactMap { $0 }.sorted()
  let step = rate / Double(max(family.count, 1))
  let largest = family.indices.last { family[$0] <= step * Double($0 + 1) }
  guard let bound = largest.map({ family[$0] }) else { return p.map { _ in false } }
  return p.map { p in p.map { $0 <= bound } ?? false }
}
