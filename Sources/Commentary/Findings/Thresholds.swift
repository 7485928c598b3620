// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// The published limits of noteworthiness: what lies inside them is not said.
package enum Thresholds {
  /// A ratio's factor over 7 days, or 4 weeks, from which the headline compares with that time.
  package static let middleFactor = 1.5
  /// A ratio's factor over a day or a week from which the headline compares with the one before.
  package static let nearFactor = 1.1
  /// A ratio's factor over a day or a week up to which it counts as little changed.
  package static let steadyFactor = 1.03
  /// The larger side over the smaller below which a headline calls the sides nearly level: such a
  /// ratio is printed as 1.0.
  package static let nearlyLevel = 1.05
  /// The distance of a rank from the nearer end from which it is called rare.
  package static let rareRank = 0.05
  /// The distances up to which a rank is called extremely rare, and uncommon.
  package static let extremeRank = 0.01, uncommonRank = 0.2
  /// The probabilities at which the next word begins, from "almost no chance" to "almost certain":
  /// those of Intelligence Community Directive 203 (2015).
  package static let probabilities = [0.05, 0.2, 0.45, 0.55, 0.8, 0.95]
  /// How far beyond a threshold of ranks a value still counts as on it: 1 − 0.95 is not quite 0.05.
  package static let tolerance = 1e-9
  /// The size of a z-score from which it is said.
  package static let z = 2.0
  /// The share of a side from which its two largest assets are said to carry it.
  package static let topTwoShare = 0.5
  /// The readings a window needs before "in a year" may be said of it, or of weeks "in three years".
  package static func fullWindow(_ cadence: Cadence) -> Int { cadence == .daily ? 360 : 150 }
  /// The distance of a COT index from the nearer end of its range from which it is said.
  package static let cotIndex = 10.0
  /// The readings that 52 weeks need before an end of their range is said to be passed.
  package static let yearOfWeeks = 50
  /// The share of open interest by which a net has to move in a week to be said.
  package static let netMoveOfOpenInterest = 0.05
  /// Where open interest is not given, the share of the class's own longs and shorts.
  package static let netMoveOfGross = 0.1
  /// How many markets are named where a list of them is; beyond, their number is said.
  package static let namedMarkets = 5
  /// The relative difference from which a source's stated ratio is said to be rounded.
  package static let statedDifference = 0.01
  /// The factor by which a total's ratio has to change without one venue or asset to be said; a change
  /// of regime is said in any case.
  package static let leftOutFactor = 1.25
  /// The distance of a crowding score from the nearer end from which it is said.
  package static let crowding = 0.1
  /// The relative change of open interest over 7 days, or 4 weeks, from which it is read with price.
  package static let interestMove = 0.1
  /// The rank, or its distance from the other end, from which a note says what came after such
  /// readings before.
  package static let studyRank = 0.05
  /// The standard deviations from which a move of the price is called large, and very large.
  package static let largePriceMove = 1.0, veryLargePriceMove = 2.0
  /// By how many the markets that stand crowded or extreme have to become more or fewer to be said.
  package static let breadthMoved = 3
  /// How many sentences the commentary has at most.
  package static let sentences = 14
}
