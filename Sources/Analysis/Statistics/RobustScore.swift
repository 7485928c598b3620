// SPDX-License-Identifier: Apache-2.0

/// A score that a few wild values cannot move: median and MAD in place of mean and deviation.
///
/// 0.6745 (x − median) ÷ MAD, where MAD is the median of |xᵢ − median|; 0.6745 is the third
/// quartile of the normal distribution, so that the score reads like a z (Iglewicz & Hoaglin 1993,
/// How to Detect and Handle Outliers, ASQC Quality Press).
package enum RobustScore {
  /// What makes the score comparable with a z.
  package static let scale = 0.6745

  /// The score of `value` among `others`.
  ///
  /// - Parameters:
  ///   - value: Finite, not itself among `others`.
  ///   - others: Finite, in any order.
  /// - Returns: `nil` if `others` is empty, or if its MAD is 0 (no spread, no score).
  package static func score(of value: Double, among others: [Double]) -> Double? {
    let sorted = others.sorted()
    guard let middle = median(ofSorted: sorted) else { return nil }
    return score(of: value, median: middle, deviation: deviation(ofSorted: sorted, from: middle))
  }

  /// The score by a known median and MAD; `nil` if the MAD is 0.
  static func score(of value: Double, median: Double, deviation: Double) -> Double? {
    deviation > 0 ? scale * (value - median) / deviation : nil
  }

  /// The median of the distances of ascending `values` from their median `middle`; 0 if empty.
  ///
  /// Left of the middle distances grow leftwards, right of it rightwards: merging the two runs
  /// half-way finds the median without sorting. O(n).
  static func deviation(ofSorted values: [Double], from middle: Double) -> Double {
    let count = values.count
    guard count > 0 else { return 0 }
    var right = values.partitioningIndex { $0 >= middle }
    var left = right - 1
    var (last, current) = (0.0, 0.0)
    for _ in 0...(count / 2) {
      last = current
      let toLeft = left >= 0 ? middle - values[left] : .infinity
      let toRight = right < count ? values[right] - middle : .infinity
      current = min(toLeft, toRight)
      if toLeft <= toRight { left -= 1 } else { right += 1 }
    }
    return count % 2 == 0 ? (last + current) / 2 : current
  }
}
