// SPDX-License-Identifier: Apache-2.0

/// One number in place: a line, a dot now, and a ring before; per cent of the line, 0 to 100.
package struct Strip: Hashable, Sendable {
  /// Where the mark of balance stands, if the line has one.
  package let centre: Double?
  /// The dot.
  package let now: Double
  /// The ring.
  package let before: Double?
  /// Whether the dot's value lies beyond the line, and at which end; an arrow stands for it then.
  package let clipping: RatioScale.Clipping

  /// A net skew on a line from all short to all long.
  ///
  /// - Parameter skew: −1 to 1.
  /// - Returns: The strip; `nil` for what is not finite.
  package static func skew(_ skew: Double) -> Strip? {
    linear(skew, reach: 1, centre: 50)
  }

  /// A rank on a line from the most short to the most long of the window.
  ///
  /// - Parameter rank: 0 to 1.
  /// - Returns: The strip; `nil` for what is not finite.
  package static func rank(_ rank: Double) -> Strip? {
    linear(2 * rank - 1, reach: 1, centre: nil)
  }

  /// A z-score of ln(long ÷ short) on a line of 3.5 deviations to either side.
  ///
  /// - Parameter z: Any number; beyond 3.5 it is clipped.
  /// - Returns: The strip; `nil` for what is not finite.
  package static func z(_ z: Double) -> Strip? {
    linear(z, reach: 3.5, centre: 50)
  }

  /// A ratio then and now, on the axis that all changes of a note share.
  ///
  /// - Parameters:
  ///   - then: Long ÷ short before; must be above zero.
  ///   - now: Long ÷ short today; must be above zero.
  ///   - domain: The axis, made of all ratios shown side by side.
  /// - Returns: The strip; `nil` where either ratio is not above zero and finite.
  package static func change(from then: Double, to now: Double, in domain: RatioDomain) -> Strip? {
    guard then > 0, now > 0, then.isFinite, now.isFinite else { return nil }
    let scale = RatioScale(domain, from: 0, to: 100)
    return Strip(
      centre: scale.level,
      now: scale.place(now),
      before: scale.place(then),
      clipping: scale.clipping(now)
    )
  }

  private static func linear(_ value: Double, reach: Double, centre: Double?) -> Strip? {
    guard value.isFinite else { return nil }
    let scale = LinearScale(-reach...reach, from: 0, to: 100)
    let clipping: RatioScale.Clipping = value < -reach ? .short : value > reach ? .long : .inside
    return Strip(centre: centre, now: scale.place(value), before: nil, clipping: clipping)
  }
}
