// SPDX-License-Identifier: Apache-2.0

/// How far a ratio axis reaches to either side of one to one, in doublings.
///
/// One to one is always on the axis, and both ends lie a little beyond the values.
package struct RatioDomain: Hashable, Sendable {
  /// Doublings on the short side and on the long side, above zero and at most ``most``.
  package let short: Double, long: Double

  /// The furthest an axis reaches: 10 doublings, 1,024 to 1; what lies beyond is clipped.
  package static let most = 10.0
  /// The least that the side of the larger values reaches: 1.5 to 1.
  package static let least = 0.585

  /// The domain that covers `ratios` of long to short; those not above zero or not finite are
  /// left out, and none at all give an axis that is even.
  package init(covering ratios: [Double]) {
    let steps = ratios.filter { $0 > 0 && $0.isFinite }.map(logarithm)
    let short = max(0, -(steps.min() ?? 0))
    let long = max(0, steps.max() ?? 0)
    let shortIsLarger = short >= long
    let room = max(short + long, Self.least) * 0.07
    self.short = min(Self.most, max(short + room, shortIsLarger ? Self.least : 0))
    self.long = min(Self.most, max(long + room, short <= long ? Self.least : 0))
  }

  /// The domain as a range of log₂(long ÷ short).
  package var range: ClosedRange<Double> { -short...long }
}
