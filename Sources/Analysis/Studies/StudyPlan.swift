// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// How an event study is made.
package struct StudyPlan: Hashable, Sendable {
  /// How far slots lie apart, and how long the window of a rank is.
  package var cadence: Cadence
  /// How many slots after the entry are looked at; ascending, above 0, at least one.
  package var horizons: [Int]
  /// A reading is extreme from this mid-rank, or down to one less it; above one half.
  package var threshold = 0.95
  /// How many resamples make an interval.
  package var resamples = 2_000
  /// What all draws follow from, with the study's date and the horizon.
  package var seed: UInt64 = 1
  /// The time of day notes are written, which tells the note that first sees a reading.
  package var cutOff: CutOff

  /// The ordinary plan: 1, 2, 4, 8 and 13 weeks, or 1, 3, 7, 14 and 28 days.
  package init(_ cadence: Cadence, cutOff: CutOff = .endOfDay) {
    self.cadence = cadence
    self.cutOff = cutOff
    horizons = cadence == .weekly ? [1, 2, 4, 8, 13] : [1, 3, 7, 14, 28]
  }
}

extension StudyPlan {
  /// The horizon that keeps apart the events of a fan: 4 weeks, or 7 days.
  var middleHorizon: Int { horizons[horizons.count / 2] }

  /// How many days a horizon of `slots` has.
  func days(of slots: Int) -> Int { slots * cadence.days }

  /// The mean block of a bootstrap, in slots: 2h + 6, so that outcomes which overlap are mostly drawn
  /// together (our choice; at least h is needed for overlapping windows).
  static func meanBlock(for horizon: Int) -> Int { 2 * horizon + 6 }
}
