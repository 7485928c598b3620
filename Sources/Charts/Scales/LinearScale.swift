// SPDX-License-Identifier: Apache-2.0

/// A straight line from values to places.
package struct LinearScale: Hashable, Sendable {
  /// The values at the two ends.
  package let domain: ClosedRange<Double>
  /// The places of the lower and the upper end, in the chart's unit; may descend.
  package let start: Double, end: Double

  /// The scale that puts `domain` between `start` and `end`.
  package init(_ domain: ClosedRange<Double>, from start: Double, to end: Double) {
    self.domain = domain
    self.start = start
    self.end = end
  }

  /// The place of `value`, never outside the two ends.
  ///
  /// A domain without length, and a value that is no number, stand in the middle.
  package func place(_ value: Double) -> Double {
    // Halves keep the length of a huge domain finite.
    let length = domain.upperBound / 2 - domain.lowerBound / 2
    let share = (value / 2 - domain.lowerBound / 2) / length
    guard length > 0, length.isFinite, !share.isNaN else { return (start + end) / 2 }
    return start + (end - start) * min(max(share, 0), 1)
  }
}
