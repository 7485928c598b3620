// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// The regime by fixed bands of the larger side over the smaller.
///
/// Bands are inclusive, less ``RegimeBands/tolerance``. One empty side is extreme on the other; two
/// empty sides have no regime.
package func regime(of imbalance: Imbalance, by bands: RegimeBands) -> Regime? {
  guard let lean = imbalance.lean else {
    return imbalance.dominance.map { _ in Regime(grade: .balanced, side: nil, rule: .bands) }
  }
  guard let dominance = imbalance.dominance else {
    return Regime(grade: .extreme, side: lean, rule: .bands)
  }
  return Regime(grade: grade(of: dominance, by: bands), side: lean, rule: .bands)
}

private func grade(of dominance: Double, by bands: RegimeBands) -> Regime.Grade {
  let reached = dominance + RegimeBands.tolerance
  if reached >= bands.extreme { return .extreme }
  if reached >= bands.crowded { return .crowded }
  return reached >= bands.leaning ? .leaning : .balanced
}
