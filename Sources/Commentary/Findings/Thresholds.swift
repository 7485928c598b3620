// SPDX-License-Identifier: Apache-2.0

/// The published limits of noteworthiness: what lies inside them is not said.
package enum Thresholds {
  /// A ratio's factor over a week from which the headline compares with the week before.
  package static let middleFactor = 1.5
  /// A ratio's factor over a day from which the headline compares with the day before.
  package static let nearFactor = 1.1
  /// A ratio's factor over a day up to which the day counts as little changed.
  package static let steadyFactor = 1.03
  /// The distance of a rank from the nearer end from which it is called rare.
  package static let rareRank = 0.05
  /// How far beyond a threshold of ranks a value still counts as on it: 1 − 0.95 is not quite 0.05.
  package static let tolerance = 1e-9
  /// The size of a z-score from which it is said.
  package static let z = 2.0
  /// The share of a side from which its two largest assets are said to carry it.
  package static let topTwoShare = 0.5
  /// The readings a window needs before "in a year" may be said of it.
  package static let fullYear = 360
  /// The relative difference from which a source's stated ratio is said to be rounded.
  package static let statedDifference = 0.01
  /// How many sentences the commentary has at most.
  package static let sentences = 11
}
