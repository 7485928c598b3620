// SPDX-License-Identifier: Apache-2.0

extension VenueSink {
  /// How much has been added.
  struct Mark {
    let positions, bars, levels, halves, gaps: Int
  }

  /// How much has been added so far.
  var mark: Mark {
    Mark(
      positions: positions.count,
      bars: bars.count,
      levels: levels.count,
      halves: halves.count,
      gaps: gaps.count
    )
  }
}
