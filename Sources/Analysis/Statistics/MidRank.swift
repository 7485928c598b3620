// SPDX-License-Identifier: Apache-2.0

/// Where a value stands among others: the fraction below it, ties counted half.
///
/// rank = (below + equal ÷ 2) ÷ n, the mid-rank percentile ("mean" kind of a percentile of a
/// score). Values are compared exactly, never through a logarithm.
package struct MidRank: Hashable, Sendable {
  /// Values strictly below.
  package let below: Int
  /// Values exactly equal.
  package let equal: Int
  /// All values.
  package let count: Int

  /// The rank of `value` among `others`, which do not contain it; finite, in any order.
  package init(of value: Double, among others: some Sequence<Double>) {
    var (below, equal, count) = (0, 0, 0)
    for other in others {
      below += other < value ? 1 : 0
      equal += other == value ? 1 : 0
      count += 1
    }
    (self.below, self.equal, self.count) = (below, equal, count)
  }

  /// 0 (below all) to 1 (above all); `nil` among none.
  package var rank: Double? {
    count > 0 ? (Double(below) + Double(equal) / 2) / Double(count) : nil
  }
}
