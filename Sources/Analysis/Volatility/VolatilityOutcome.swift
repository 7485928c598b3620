// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// The volatility of an asset, or why there is none.
package enum VolatilityOutcome: Hashable, Sendable {
  /// What was estimated.
  case estimate(VolatilityEstimate)
  /// Why nothing was.
  case none(NoVolatility)

  /// The estimate, if there is one.
  package var estimate: VolatilityEstimate? {
    if case .estimate(let estimate) = self { estimate } else { nil }
  }
}

/// Why there is no volatility.
package enum NoVolatility: Hashable, Sendable {
  /// No price was public.
  case noPrice
  /// A price of that day is at or below zero, which has no logarithm.
  case notPositive(Day)
  /// The prices of that day contradict each other: a high below the low, or an opening or close
  /// outside of them.
  case contradiction(Day)
  /// Nothing closed between these two days, which lie too far apart.
  case gap(after: Day, before: Day)
  /// There are only so many returns or bars.
  case tooFew(Int)
}
