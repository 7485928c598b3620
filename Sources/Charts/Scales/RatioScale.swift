// SPDX-License-Identifier: Apache-2.0

/// A symmetrical logarithmic axis of long ÷ short: one to one in between, short before, long after.
package struct RatioScale: Hashable, Sendable {
  /// Whether a value lies on the axis.
  package enum Clipping: Hashable, Sendable {
    /// It does.
    case inside
    /// More short than the axis reaches.
    case short
    /// More long than the axis reaches.
    case long
  }

  /// How far the axis reaches.
  package let domain: RatioDomain
  private let doublings: LinearScale

  /// The scale that puts the short end at `start` and the long end at `end`.
  package init(_ domain: RatioDomain, from start: Double, to end: Double) {
    self.domain = domain
    doublings = LinearScale(domain.range, from: start, to: end)
  }

  /// The place of `ratio`, which must be above zero; beyond the axis it is the axis's end.
  package func place(_ ratio: Double) -> Double { doublings.place(logarithm(ratio)) }

  /// The place of one to one.
  package var level: Double { doublings.place(0) }

  /// Whether `ratio`, which must be above zero, lies on the axis.
  package func clipping(_ ratio: Double) -> Clipping {
    let steps = logarithm(ratio)
    // The tolerance keeps a value that rounds to the end of the axis on it.
    if steps < domain.range.lowerBound - 1e-9 { return .short }
    return steps > domain.range.upperBound + 1e-9 ? .long : .inside
  }
}
