// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Positioning

/// The published number that a finding was held against.
package struct Threshold: Hashable, Sendable {
  /// What it is called in `note.json`.
  package let name: String
  /// The number, in the unit of what it is compared with.
  package let value: Double

  /// The threshold called `name`.
  package init(_ name: String, _ value: Double) { (self.name, self.value) = (name, value) }
}

extension Rule {
  /// What the finding had to pass in notes of `cadence`; `nil` for what is always said.
  func threshold(_ cadence: Cadence) -> Threshold? {
    switch self {
    case .changedRatio: Threshold("near_factor", Thresholds.nearFactor)
    case .changedRegime: Threshold("regime_steps", 1)
    case .changedBreadth: Threshold("breadth_moved", Double(Thresholds.breadthMoved))
    case .recordSet, .recordEnded, .record: Threshold("readings_needed", Double(Window.minimum))
    case .stated: Threshold("stated_difference", Thresholds.statedDifference)
    case .cotIndex: Threshold("cot_index_from_end", Thresholds.cotIndex)
    case .netExtreme: Threshold("year_readings", Double(Thresholds.yearOfWeeks))
    case .netChange: Threshold("net_move_of_open_interest", Thresholds.netMoveOfOpenInterest)
    case .leaders: Threshold("top_two_share", Thresholds.topTwoShare)
    case .without: Threshold("left_out_factor", Thresholds.leftOutFactor)
    case .rare: Threshold("rare_rank", Thresholds.rareRank)
    case .zScore: Threshold("z", Thresholds.z)
    case .crowding: Threshold("crowding_from_end", Thresholds.crowding)
    case .quadrant: Threshold("interest_move", Thresholds.interestMove)
    case .studyHolds, .studyUnclear, .studyFew: Threshold("study_rank", Thresholds.studyRank)
    default: nil
    }
  }
}
