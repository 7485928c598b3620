// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension Reconciliation {
  /// `given` against the sum of its parts; `nil` unless both give sides in one unit.
  ///
  /// Rounding may put them apart by half a printed step of each figure. The rounding of the sum
  /// itself is forgiven, nothing else.
  init?(of given: PresentMarket, with parts: SumOfMarkets) {
    guard
      given.unit == parts.unit,
      case .sides(let long, let short) = given.reading.value,
      case .sides(let sumLong, let sumShort) = parts.reading.value
    else { return nil }
    let steps = (given.reading.rounding ?? 0) + (parts.reading.rounding ?? 0)
    self.init(
      longDifference: sumLong - long,
      shortDifference: sumShort - short,
      tolerance: steps / 2 + 1e-12 * max(long, short, sumLong, sumShort),
      parts: parts.members.count
    )
  }
}
