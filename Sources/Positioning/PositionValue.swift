// SPDX-License-Identifier: Apache-2.0

/// The figure of an observation: both sides, or only how they compare.
package enum PositionValue: Hashable, Sendable {
  /// Both sides, finite and not negative, in the observation's unit.
  case sides(long: Double, short: Double)
  /// Long ÷ short alone, finite and not negative.
  case ratio(Double)

  /// The long side, where it is known.
  package var long: Double? {
    if case .sides(let long, _) = self { long } else { nil }
  }

  /// The short side, where it is known.
  package var short: Double? {
    if case .sides(_, let short) = self { short } else { nil }
  }

  /// Long plus short, where they are known.
  package var gross: Double? {
    if case .sides(let long, let short) = self { long + short } else { nil }
  }

  /// Long ÷ short; `nil` where a side is empty, because infinity is no figure and a ratio of 0
  /// is the same as no longs.
  package var ratio: Double? {
    switch self {
    case .sides(let long, let short): long > 0 && short > 0 ? long / short : nil
    case .ratio(let ratio): ratio > 0 ? ratio : nil
    }
  }

  /// Which sides are empty.
  package var emptySides: EmptySides {
    switch self {
    case .sides(let long, let short):
      long > 0 ? (short > 0 ? .neither : .short) : (short > 0 ? .long : .both)
    case .ratio(let ratio): ratio > 0 ? .neither : .long
    }
  }

  /// Which sides of a figure hold nothing.
  package enum EmptySides: Hashable, Sendable {
    /// Both sides hold something.
    case neither
    /// No longs.
    case long
    /// No shorts.
    case short
    /// No positions.
    case both
  }
}
