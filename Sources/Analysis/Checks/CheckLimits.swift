// SPDX-License-Identifier: Apache-2.0

/// The published limits of ``DataCheck``s; the methodology page prints each.
package enum CheckLimits {
  /// What a slipped unit multiplies or divides by: per cent or cents for one, thousands for one.
  package static let slips = [100.0, 1000.0]
  /// How far off such a multiple a figure may lie, as a factor either way.
  package static let slipTolerance = 1.25
  /// How many readings before tell the usual size, and how many of them there must be.
  package static let slipWindow = 30, slipReadings = 10
  /// How far the ratio may have moved beside a slip of both sides, as a factor.
  package static let slipRatio = 2.0

  /// From how many equal readings in a row, today's among them, a feed is called frozen.
  package static let frozenReadings = 3
  /// From how many digits on it is no accident that two figures are equal.
  package static let frozenDigits = 4

  /// How many times further out than every reading before a ratio must lie, and how many there must be.
  package static let beyondFactor = 3.0, beyondReadings = 100

  /// How many of the last days must share one time of day.
  package static let timeWindow = 10, timeAgreeing = 9

  /// A jump: so many standard deviations of the daily returns before, and at least so large a move.
  package static let jumpDeviations = 10.0, jumpLeast = 0.2
  /// The days before that returns are taken from, and how many returns there must be.
  package static let jumpWindow = 30, jumpReturns = 20

  /// Mean funding a year, a fraction either way.
  package static let funding = 10.0
}
