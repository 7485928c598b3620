// SPDX-License-Identifier: Apache-2.0

/// Equal steps for equal multiples.
package struct LogScale: Hashable, Sendable {
  private let logarithms: LinearScale

  /// The scale that puts `domain` between `start` and `end`, or `nil` unless its ends are finite
  /// and above zero.
  package init?(_ domain: ClosedRange<Double>, from start: Double, to end: Double) {
    guard domain.lowerBound > 0, domain.upperBound.isFinite else { return nil }
    let ends = logarithm(domain.lowerBound)...logarithm(domain.upperBound)
    logarithms = LinearScale(ends, from: start, to: end)
  }

  /// The place of `value`, never outside the two ends; zero and below stand at the lower end.
  package func place(_ value: Double) -> Double {
    value > 0 ? logarithms.place(logarithm(value)) : logarithms.start
  }
}
